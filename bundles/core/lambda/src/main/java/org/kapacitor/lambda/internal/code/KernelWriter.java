package org.kapacitor.lambda.internal.code;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.lambda.internal.code.BodyWriter.Locals;
import org.kapacitor.lambda.internal.type.Kind;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the class of a kernel. */
final class KernelWriter implements Opcodes {
  private final ClassWriter to =
      new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
        @Override
        protected String getCommonSuperClass(String type1, String type2) {
          return "java/lang/Object";
        }
      };
  private final KernelFields fields = new KernelFields();
  private final List<MethodHandle> handles = new ArrayList<>();
  private final Code code;
  private final Chunks chunks;

  KernelWriter(Code code) {
    this.code = code;
    this.chunks = new Chunks(code);
    to.visit(V17, ACC_FINAL | ACC_SUPER, Names.GENERATED, null, Names.KERNEL, null);
  }

  /** Constants of the class: the handles of plug-in functions. */
  List<MethodHandle> handles() {
    return handles;
  }

  /** The class with method {@code test}. */
  byte[] predicate() {
    String type = "(L" + Names.POINT + ";" + Names.STATES + ")Z";
    method("test", type, new Locals(1, 0, 2, 3), code, IRETURN);
    return finish();
  }

  /** The class with method {@code evaluate}. */
  byte[] evaluation() {
    String type =
        "(L" + Names.POINT + ";L" + Names.ROW + ";L" + Names.FIELD + ";" + Names.STATES + ")V";
    Locals locals = new Locals(1, 2, 4, 5);
    if (code.fails()) {
      method("evaluate", type, locals, code, RETURN);
      return finish();
    }
    MethodVisitor method = to.visitMethod(ACC_PUBLIC, "evaluate", type, null, null);
    CallWriter calls = new CallWriter(method, fields, handles);
    method.visitCode();
    method.visitVarInsn(ALOAD, 2);
    method.visitVarInsn(ALOAD, 3);
    String field = "";
    if (code.kind() == Kind.DURATION) {
      field = "L" + Names.FIELD_TYPE + ";";
      method.visitFieldInsn(GETSTATIC, Names.FIELD_TYPE, FieldType.DURATION.name(), field);
    }
    new BodyWriter(method, locals, fields, chunks, calls).root(code);
    String set =
        "(L" + Names.FIELD + ";" + field + Names.descriptor(code.kind()) + ")L" + Names.ROW + ";";
    method.visitMethodInsn(INVOKEVIRTUAL, Names.ROW, "set", set, false);
    method.visitInsn(POP);
    method.visitInsn(RETURN);
    calls.writeHandlers();
    method.visitMaxs(0, 0);
    method.visitEnd();
    return finish();
  }

  private void method(String name, String type, Locals locals, Code body, int last) {
    MethodVisitor method = to.visitMethod(ACC_PUBLIC, name, type, null, null);
    CallWriter calls = new CallWriter(method, fields, handles);
    method.visitCode();
    new BodyWriter(method, locals, fields, chunks, calls).root(body);
    method.visitInsn(last);
    calls.writeHandlers();
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private byte[] finish() {
    chunks
        .bodies()
        .forEach(
            (name, body) -> {
              int last = Names.type(body.kind()).getOpcode(IRETURN);
              String type = Chunks.descriptor(body.kind());
              method(name, type, new Locals(1, 2, 3, 4), body, last);
            });
    fields.write(to);
    to.visitEnd();
    return to.toByteArray();
  }
}
