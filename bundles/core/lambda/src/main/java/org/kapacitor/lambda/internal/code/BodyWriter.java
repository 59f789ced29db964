package org.kapacitor.lambda.internal.code;

import org.kapacitor.lambda.internal.code.Code.Absent;
import org.kapacitor.lambda.internal.code.Code.After;
import org.kapacitor.lambda.internal.code.Code.Arithmetic;
import org.kapacitor.lambda.internal.code.Code.Compare;
import org.kapacitor.lambda.internal.code.Code.Constant;
import org.kapacitor.lambda.internal.code.Code.Fail;
import org.kapacitor.lambda.internal.code.Code.Invoke;
import org.kapacitor.lambda.internal.code.Code.Load;
import org.kapacitor.lambda.internal.code.Code.Logical;
import org.kapacitor.lambda.internal.code.Code.Negate;
import org.kapacitor.lambda.internal.code.Code.Remember;
import org.kapacitor.lambda.internal.code.Code.Source;
import org.kapacitor.lambda.internal.type.Kind;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the body of one method: bytecode that leaves the value of some code on the stack. */
final class BodyWriter implements Opcodes {

  /** Numbers of the local variables; {@code results} is 0 where there are none. */
  record Locals(int point, int results, int states, int free) {}

  private final MethodVisitor to;
  private final Locals locals;
  private final KernelFields fields;
  private final Chunks chunks;
  private final CallWriter calls;
  private int free;

  BodyWriter(
      MethodVisitor to, Locals locals, KernelFields fields, Chunks chunks, CallWriter calls) {
    this.to = to;
    this.locals = locals;
    this.fields = fields;
    this.chunks = chunks;
    this.calls = calls;
    this.free = locals.free();
  }

  /** The value of the method's own code, which may be a chunk itself. */
  void root(Code code) {
    write(code);
  }

  /** Pushes the value; nothing follows that can be reached if the code fails. */
  void value(Code code) {
    String chunk = chunks.methodOf(code);
    if (chunk == null) {
      write(code);
      return;
    }
    to.visitVarInsn(ALOAD, 0);
    to.visitVarInsn(ALOAD, locals.point());
    if (locals.results() == 0) {
      to.visitInsn(ACONST_NULL);
    } else {
      to.visitVarInsn(ALOAD, locals.results());
    }
    to.visitVarInsn(ALOAD, locals.states());
    to.visitMethodInsn(
        INVOKEVIRTUAL, Names.GENERATED, chunk, Chunks.descriptor(code.kind()), false);
  }

  private void write(Code code) {
    if (code instanceof Constant constant) {
      fields.loadConstant(to, constant.kind(), constant.index());
    } else if (code instanceof Absent) {
      to.visitInsn(ACONST_NULL);
    } else if (code instanceof Load load) {
      load(load);
    } else if (code instanceof Fail fail) {
      fields.loadError(to, fail.error());
      to.visitInsn(ATHROW);
    } else if (code instanceof After after) {
      after(after);
    } else if (code instanceof Negate negate && negate.kind() != Kind.BOOL) {
      value(negate.operand());
      to.visitInsn(negate.kind() == Kind.FLOAT ? DNEG : LNEG);
    } else if (code instanceof Arithmetic arithmetic) {
      new OperatorWriter(to, this).arithmetic(arithmetic);
    } else if (code instanceof Invoke invoke) {
      calls.write(invoke, this, locals.states());
    } else if (code instanceof Remember remember) {
      remember(remember);
    } else {
      condition(code);
    }
  }

  private void condition(Code code) {
    Label no = new Label();
    Label end = new Label();
    writeBranch(code, no, false);
    to.visitInsn(ICONST_1);
    to.visitJumpInsn(GOTO, end);
    to.visitLabel(no);
    to.visitInsn(ICONST_0);
    to.visitLabel(end);
  }

  /** Jumps if the condition is {@code when}, else goes on. */
  void branch(Code code, Label target, boolean when) {
    if (chunks.methodOf(code) == null) {
      writeBranch(code, target, when);
    } else {
      value(code);
      to.visitJumpInsn(when ? IFNE : IFEQ, target);
    }
  }

  private void writeBranch(Code code, Label target, boolean when) {
    if (code instanceof Negate negate) {
      branch(negate.operand(), target, !when);
    } else if (code instanceof Compare compare) {
      new OperatorWriter(to, this).compare(compare, target, when);
    } else if (code instanceof Logical logical) {
      logical(logical, target, when);
    } else {
      write(code);
      to.visitJumpInsn(when ? IFNE : IFEQ, target);
    }
  }

  private void logical(Logical logical, Label target, boolean when) {
    // AND is decided by a false left side, OR by a true one.
    if (logical.and() == when) {
      Label decided = new Label();
      branch(logical.left(), decided, !logical.and());
      branch(logical.right(), target, when);
      to.visitLabel(decided);
    } else {
      branch(logical.left(), target, when);
      branch(logical.right(), target, when);
    }
  }

  private void load(Load load) {
    if (load.source() == Source.TIME) {
      to.visitVarInsn(ALOAD, locals.point());
      to.visitMethodInsn(INVOKEVIRTUAL, Names.POINT, "time", "()J", false);
      return;
    }
    int from = load.source() == Source.RESULT ? locals.results() : locals.point();
    to.visitVarInsn(ALOAD, from);
    String owner = Names.POINT;
    if (load.source() == Source.TAG) {
      to.visitMethodInsn(INVOKEVIRTUAL, owner, "tags", "()L" + Names.TAGS + ";", false);
      owner = Names.TAGS;
    }
    fields.loadSlot(to, load.slot());
    String method =
        switch (load.kind()) {
          case FLOAT -> "float64";
          case STRING -> load.source() == Source.TAG ? "value" : "text";
          default -> "bits";
        };
    Kind raw = load.kind() == Kind.BOOL ? Kind.INT : load.kind();
    to.visitMethodInsn(INVOKEVIRTUAL, owner, method, "(I)" + Names.descriptor(raw), false);
    if (load.kind() == Kind.BOOL) {
      to.visitInsn(L2I);
    }
  }

  private void after(After after) {
    for (Code part : after.before()) {
      value(part);
      boolean wide = Names.type(part.kind()).getSize() == 2;
      to.visitInsn(wide ? POP2 : POP);
    }
    value(after.then());
  }

  private void remember(Remember remember) {
    Kind kind = remember.kind();
    String memo = Names.memo(kind);
    String type = Names.descriptor(kind);
    int index = free++;
    Label miss = new Label();
    Label end = new Label();
    fields.loadMemo(to, kind, remember.memo());
    series();
    to.visitMethodInsn(INVOKEVIRTUAL, memo, "find", "(L" + Names.SERIES + ";)I", false);
    to.visitInsn(DUP);
    to.visitVarInsn(ISTORE, index);
    to.visitJumpInsn(IFLT, miss);
    fields.loadMemo(to, kind, remember.memo());
    to.visitVarInsn(ILOAD, index);
    to.visitMethodInsn(INVOKEVIRTUAL, memo, "get", "(I)" + type, false);
    to.visitJumpInsn(GOTO, end);
    to.visitLabel(miss);
    fields.loadMemo(to, kind, remember.memo());
    series();
    value(remember.value());
    String keep = "(L" + Names.SERIES + ";" + type + ")" + type;
    to.visitMethodInsn(INVOKEVIRTUAL, memo, "keep", keep, false);
    to.visitLabel(end);
  }

  private void series() {
    to.visitVarInsn(ALOAD, locals.point());
    to.visitMethodInsn(INVOKEVIRTUAL, Names.POINT, "series", "()L" + Names.SERIES + ";", false);
  }
}
