package org.kapacitor.compiler.internal;

import java.util.List;
import org.kapacitor.api.node.NodeChain;
import org.kapacitor.api.option.Sections;
import org.kapacitor.compiler.CompileException;

/** Appends the nodes that a macro stands for. */
final class MacroChain implements NodeChain {
  private final PipelineBuilder pipeline;
  private final Sections sections;
  private final String start;
  private NodeObject last;

  MacroChain(PipelineBuilder pipeline, Sections sections, NodeObject before) {
    this.pipeline = pipeline;
    this.sections = sections;
    this.last = before;
    start = before.name();
  }

  @Override
  public String start() {
    return start;
  }

  @Override
  public Sections sections() {
    return sections;
  }

  @Override
  public NodeChain node(String name, Object... arguments) {
    if (!pipeline.hasChainMethod(last, name)) {
      throw new CompileException("no node type \"" + name + "\" is installed");
    }
    last = pipeline.chain(last, name, List.of(arguments));
    return this;
  }

  @Override
  public NodeChain property(String name, Object... arguments) {
    last.set(name, List.of(arguments));
    return this;
  }

  NodeObject last() {
    return last;
  }
}
