package org.kapacitor.api.node;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the node type a {@link NodeType} implements. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Node {
  /** Begins the names of types that scripts call with an at sign: see {@link DynamicNodeType}. */
  String DYNAMIC = "@";

  /**
   * Name in TICKscript, camelCase: {@code |movingAverage(...)}. Unique among the installed types.
   */
  String name();

  /** What it does, in one sentence. */
  String summary();

  /** What it takes from its parents; {@link EdgeType#SAME} is either points or batches. */
  EdgeType wants() default EdgeType.SAME;

  /** What it gives to its children. */
  EdgeType provides() default EdgeType.SAME;

  /**
   * First part of the name of nodes of this type where it is not {@link #name}: {@code http_out} in
   * {@code http_out3}.
   */
  String kind() default "";

  /**
   * What error messages call the type where it is not the name with a capital first letter and
   * {@code Node} behind it: {@code HTTPOutNode}.
   */
  String typeName() default "";

  /** The node is a variable at the start of scripts, such as {@code stream}, and has no parent. */
  boolean root() default false;

  /** Names of the node types it can follow; empty: all but roots and {@link EdgeType#NONE ends}. */
  String[] after() default {};

  /** The node takes further nodes as arguments: a join, a union. */
  boolean manyParents() default false;

  /**
   * The node is attached to another to watch it, takes none of its data and can follow every node:
   * its data comes from its own timer.
   */
  boolean watches() default false;

  /**
   * The node waits for the outside world, such as an HTTP server: tasks that use it get a thread of
   * their own, so that no other task waits with it.
   */
  boolean blocking() default false;

  /** Changes when saved state of an older version cannot be read any more. */
  int stateVersion() default 1;
}
