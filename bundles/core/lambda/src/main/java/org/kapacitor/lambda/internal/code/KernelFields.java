package org.kapacitor.lambda.internal.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.type.Kind;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The fields of a generated class: whatever its code asked for, filled by its constructor. */
final class KernelFields implements Opcodes {
  private static final int MAX_FILLED = 400;
  private static final String FILL = "(L" + Names.PARTS + ";)V";
  private static final Type CLOCK = Type.getType(LongSupplier.class);
  private static final Type ERROR = Type.getType(EvaluationException.class);

  /**
   * A field.
   *
   * @param list the component of {@link Kernel.Parts} it comes from
   * @param element type of that component's elements, null if it is not an array
   */
  private record Field(String list, Type element, int index, Type type) {}

  private final Map<String, Field> fields = new LinkedHashMap<>();

  void loadSlot(MethodVisitor to, int index) {
    load(to, "slot" + index, new Field("slots", Type.INT_TYPE, index, Type.INT_TYPE));
  }

  void loadConstant(MethodVisitor to, Kind kind, int index) {
    Type object = Type.getType(Object.class);
    load(to, "constant" + index, new Field("constants", object, index, Names.type(kind)));
  }

  void loadError(MethodVisitor to, int index) {
    load(to, "error" + index, new Field("errors", ERROR, index, ERROR));
  }

  void loadMemo(MethodVisitor to, Kind kind, int index) {
    Type type = Type.getObjectType(Names.memo(kind));
    load(to, "memo" + index, new Field("memos", Type.getType(Memo.class), index, type));
  }

  void loadClock(MethodVisitor to) {
    load(to, "clock", new Field("clock", null, 0, CLOCK));
  }

  private void load(MethodVisitor to, String name, Field field) {
    fields.putIfAbsent(name, field);
    to.visitVarInsn(ALOAD, 0);
    to.visitFieldInsn(GETFIELD, Names.GENERATED, name, field.type().getDescriptor());
  }

  /** Declares the fields and writes the constructor, in parts that are not too large. */
  void write(ClassVisitor to) {
    fields.forEach(
        (name, field) ->
            to.visitField(ACC_PRIVATE, name, field.type().getDescriptor(), null, null).visitEnd());
    MethodVisitor constructor = begin(to, "<init>");
    constructor.visitVarInsn(ALOAD, 0);
    constructor.visitMethodInsn(INVOKESPECIAL, Names.KERNEL, "<init>", "()V", false);
    List<Map.Entry<String, Field>> all = List.copyOf(fields.entrySet());
    for (int from = 0; from < all.size(); from += MAX_FILLED) {
      MethodVisitor part = begin(to, "fill" + from);
      all.subList(from, Math.min(from + MAX_FILLED, all.size()))
          .forEach(entry -> fill(part, entry.getKey(), entry.getValue()));
      end(part);
      constructor.visitVarInsn(ALOAD, 0);
      constructor.visitVarInsn(ALOAD, 1);
      constructor.visitMethodInsn(INVOKEVIRTUAL, Names.GENERATED, "fill" + from, FILL, false);
    }
    end(constructor);
  }

  private static MethodVisitor begin(ClassVisitor to, String name) {
    MethodVisitor code = to.visitMethod(ACC_PUBLIC, name, FILL, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code) {
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void fill(MethodVisitor code, String name, Field field) {
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    String list = field.element() == null ? CLOCK.getDescriptor() : "[" + field.element();
    code.visitMethodInsn(INVOKEVIRTUAL, Names.PARTS, field.list(), "()" + list, false);
    if (field.element() != null) {
      code.visitLdcInsn(field.index());
      code.visitInsn(field.element().getOpcode(IALOAD));
      if (!field.type().equals(field.element())) {
        unwrap(code, field.type());
      }
    }
    code.visitFieldInsn(PUTFIELD, Names.GENERATED, name, field.type().getDescriptor());
  }

  private static void unwrap(MethodVisitor code, Type type) {
    switch (type.getSort()) {
      case Type.DOUBLE -> unbox(code, Double.class, "doubleValue", "()D");
      case Type.LONG -> unbox(code, Long.class, "longValue", "()J");
      case Type.BOOLEAN -> unbox(code, Boolean.class, "booleanValue", "()Z");
      default -> code.visitTypeInsn(CHECKCAST, type.getInternalName());
    }
  }

  private static void unbox(MethodVisitor code, Class<?> box, String method, String type) {
    code.visitTypeInsn(CHECKCAST, Names.name(box));
    code.visitMethodInsn(INVOKEVIRTUAL, Names.name(box), method, type, false);
  }
}
