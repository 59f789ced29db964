package org.kapacitor.lambda.internal.code;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.lambda.internal.code.Code.Invoke;
import org.kapacitor.lambda.internal.function.FunctionException;
import org.kapacitor.lambda.internal.function.Target;
import org.kapacitor.lambda.internal.function.Target.Leading;
import org.kapacitor.lambda.internal.type.Kind;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes calls of functions in one method. Built-in functions are called directly; those of
 * plug-ins, which the bundle's class loader cannot see, through method handles that are constants
 * of the class.
 */
final class CallWriter implements Opcodes {
  private static final String HANDLE = "Ljava/lang/invoke/MethodHandle;";

  /** A call that can fail, and what begins the message then. */
  private record Guarded(Label start, Label end, int context, Class<?> failure) {}

  private final MethodVisitor to;
  private final KernelFields fields;
  private final List<MethodHandle> handles;
  private final List<Guarded> guarded = new ArrayList<>();

  /**
   * A writer.
   *
   * @param handles to which the handles of plug-ins are added
   */
  CallWriter(MethodVisitor to, KernelFields fields, List<MethodHandle> handles) {
    this.to = to;
    this.fields = fields;
    this.handles = handles;
  }

  void write(Invoke invoke, BodyWriter arguments, int states) {
    Target target = invoke.overload().target();
    target.plugIn().ifPresent(this::pushHandle);
    if (target.leading() == Leading.CLOCK) {
      fields.loadClock(to);
    } else if (target.leading() == Leading.STATE) {
      to.visitVarInsn(ALOAD, states);
      to.visitLdcInsn(invoke.state());
      to.visitInsn(AALOAD);
      if (target.plugIn().isEmpty()) {
        to.visitTypeInsn(CHECKCAST, Names.name(target.method().getParameterTypes()[0]));
      }
    }
    invoke.arguments().forEach(arguments::value);
    if (!target.isFallible()) {
      call(target);
      return;
    }
    Label start = new Label();
    Label end = new Label();
    to.visitLabel(start);
    call(target);
    to.visitLabel(end);
    Class<?> failure = target.plugIn().isPresent() ? Exception.class : FunctionException.class;
    guarded.add(new Guarded(start, end, invoke.context(), failure));
  }

  private void pushHandle(MethodHandle handle) {
    String type =
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)"
            + "Ljava/lang/Object;";
    Handle classDataAt =
        new Handle(H_INVOKESTATIC, Names.name(MethodHandles.class), "classDataAt", type, false);
    to.visitLdcInsn(new ConstantDynamic("_", HANDLE, classDataAt, handles.size()));
    handles.add(handle);
  }

  private void call(Target target) {
    if (target.plugIn().isPresent()) {
      String type = target.plugIn().get().type().toMethodDescriptorString();
      to.visitMethodInsn(INVOKEVIRTUAL, Names.name(MethodHandle.class), "invokeExact", type, false);
    } else {
      String owner = Names.name(target.method().getDeclaringClass());
      String type = Type.getMethodDescriptor(target.method());
      to.visitMethodInsn(INVOKESTATIC, owner, target.method().getName(), type, false);
    }
  }

  /** Writes what happens when a call fails. To be called once, behind the method's last return. */
  void writeHandlers() {
    for (Guarded call : guarded) {
      Label handler = new Label();
      to.visitTryCatchBlock(call.start, call.end, handler, Names.name(call.failure));
      to.visitLabel(handler);
      fields.loadConstant(to, Kind.STRING, call.context);
      String type =
          "(Ljava/lang/Throwable;Ljava/lang/String;)Lorg/kapacitor/api/node/EvaluationException;";
      to.visitMethodInsn(INVOKESTATIC, Names.SUPPORT, "failure", type, false);
      to.visitInsn(ATHROW);
    }
  }
}
