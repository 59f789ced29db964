package org.kapacitor.lambda.internal.code;

import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.lambda.internal.code.Code.Arithmetic;
import org.kapacitor.lambda.internal.code.Code.Compare;
import org.kapacitor.lambda.internal.function.ConversionFunctions;
import org.kapacitor.lambda.internal.type.Kind;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes binary operators (tickscript.md section 4.3). */
final class OperatorWriter implements Opcodes {
  private final MethodVisitor to;
  private final BodyWriter operands;

  OperatorWriter(MethodVisitor to, BodyWriter operands) {
    this.to = to;
    this.operands = operands;
  }

  void arithmetic(Arithmetic code) {
    Kind left = code.left().kind();
    Kind right = code.right().kind();
    if (left == Kind.STRING) {
      operands.value(code.left());
      operands.value(code.right());
      String type = "(L" + Names.STRING + ";)L" + Names.STRING + ";";
      to.visitMethodInsn(INVOKEVIRTUAL, Names.STRING, "concat", type, false);
    } else if (left == Kind.FLOAT || right == Kind.FLOAT) {
      asFloat(code.left());
      asFloat(code.right());
      to.visitInsn(floatInstruction(code.operator()));
      if (code.kind() == Kind.DURATION) {
        String owner = Names.name(ConversionFunctions.class);
        to.visitMethodInsn(INVOKESTATIC, owner, "integer", "(D)J", false);
      }
    } else {
      operands.value(code.left());
      operands.value(code.right());
      integers(code.operator());
    }
  }

  private void asFloat(Code code) {
    operands.value(code);
    if (code.kind() != Kind.FLOAT) {
      to.visitInsn(L2D);
    }
  }

  private static int floatInstruction(Operator operator) {
    return switch (operator) {
      case PLUS -> DADD;
      case MINUS -> DSUB;
      case TIMES -> DMUL;
      default -> DDIV;
    };
  }

  private void integers(Operator operator) {
    switch (operator) {
      case PLUS -> to.visitInsn(LADD);
      case MINUS -> to.visitInsn(LSUB);
      case TIMES -> to.visitInsn(LMUL);
      case DIVIDE -> to.visitMethodInsn(INVOKESTATIC, Names.SUPPORT, "divide", "(JJ)J", false);
      default -> to.visitMethodInsn(INVOKESTATIC, Names.SUPPORT, "modulo", "(JJ)J", false);
    }
  }

  /** Jumps if the comparison is {@code when}, else goes on. */
  void compare(Compare code, Label target, boolean when) {
    Kind left = code.left().kind();
    Kind right = code.right().kind();
    Operator operator = code.operator();
    if (left == Kind.FLOAT || right == Kind.FLOAT) {
      asFloat(code.left());
      asFloat(code.right());
      // NaN must make every comparison false but "not equal".
      boolean less = operator == Operator.LESS || operator == Operator.LESS_EQUAL;
      to.visitInsn(less ? DCMPG : DCMPL);
      to.visitJumpInsn(jump(operator, when), target);
      return;
    }
    operands.value(code.left());
    operands.value(code.right());
    if (left == Kind.STRING) {
      strings(operator, target, when);
    } else if (left == Kind.BOOL) {
      to.visitJumpInsn((operator == Operator.EQUAL) == when ? IF_ICMPEQ : IF_ICMPNE, target);
    } else {
      to.visitInsn(LCMP);
      to.visitJumpInsn(jump(operator, when), target);
    }
  }

  private void strings(Operator operator, Label target, boolean when) {
    String two = "(L" + Names.STRING + ";L" + Names.STRING + ";)";
    switch (operator) {
      case REGEX_EQUAL, REGEX_NOT_EQUAL -> {
        String type = "(L" + Names.STRING + ";L" + Names.REGEX + ";)Z";
        to.visitMethodInsn(INVOKESTATIC, Names.SUPPORT, "matches", type, false);
        to.visitJumpInsn((operator == Operator.REGEX_EQUAL) == when ? IFNE : IFEQ, target);
      }
      case EQUAL, NOT_EQUAL -> {
        String type = "(Ljava/lang/Object;)Z";
        to.visitMethodInsn(INVOKEVIRTUAL, Names.STRING, "equals", type, false);
        to.visitJumpInsn((operator == Operator.EQUAL) == when ? IFNE : IFEQ, target);
      }
      default -> {
        String owner = Names.name(Utf8Order.class);
        to.visitMethodInsn(INVOKESTATIC, owner, "compare", two + "I", false);
        to.visitJumpInsn(jump(operator, when), target);
      }
    }
  }

  /** The jump on a number that is negative, zero or positive as left is less, equal, greater. */
  private static int jump(Operator operator, boolean when) {
    return switch (operator) {
      case LESS -> when ? IFLT : IFGE;
      case LESS_EQUAL -> when ? IFLE : IFGT;
      case GREATER -> when ? IFGT : IFLE;
      case GREATER_EQUAL -> when ? IFGE : IFLT;
      case EQUAL -> when ? IFEQ : IFNE;
      default -> when ? IFNE : IFEQ;
    };
  }
}
