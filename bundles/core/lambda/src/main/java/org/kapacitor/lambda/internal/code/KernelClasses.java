package org.kapacitor.lambda.internal.code;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.node.EvaluationException;
import org.objectweb.asm.ClassTooLargeException;

/**
 * Makes kernels. Expressions that differ only in constants and positions share a class, so that it
 * is warm for all of them once it is for one. The least recently used classes are forgotten; one
 * that no kernel uses any more is unloaded then. Safe for use by several threads.
 */
public final class KernelClasses {
  private static final int LIMIT = 1024;
  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, Kernel.Parts.class);
  private static final MethodType FACTORY = MethodType.methodType(Kernel.class, Kernel.Parts.class);

  private record Key(boolean predicate, Code code) {}

  private final Map<Key, MethodHandle> factories =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MethodHandle> eldest) {
          return size() > LIMIT;
        }
      };

  /**
   * A kernel.
   *
   * @param predicate whether {@link Kernel#test} is wanted, else {@link Kernel#evaluate}
   */
  public Kernel make(boolean predicate, Code code, Kernel.Parts parts) {
    MethodHandle factory;
    try {
      synchronized (this) {
        factory = factories.computeIfAbsent(new Key(predicate, code), KernelClasses::define);
      }
    } catch (ClassTooLargeException e) {
      return Kernel.failing(new EvaluationException("expression has too many parts"));
    }
    try {
      return (Kernel) factory.invokeExact(parts);
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Number of classes that are known. */
  public synchronized int size() {
    return factories.size();
  }

  /** Forgets all classes, as they may refer to functions of a bundle that goes. */
  public synchronized void clear() {
    factories.clear();
  }

  private static MethodHandle define(Key key) {
    KernelWriter writer = new KernelWriter(key.code);
    byte[] bytes = key.predicate ? writer.predicate() : writer.evaluation();
    Lookup own = MethodHandles.lookup();
    try {
      Lookup hidden =
          writer.handles().isEmpty()
              ? own.defineHiddenClass(bytes, true)
              : own.defineHiddenClassWithClassData(bytes, writer.handles(), true);
      return hidden.findConstructor(hidden.lookupClass(), CONSTRUCTOR).asType(FACTORY);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
