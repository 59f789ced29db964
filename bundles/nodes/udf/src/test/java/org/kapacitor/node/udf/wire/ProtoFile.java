package org.kapacitor.node.udf.wire;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our udf.proto as protobuf's own library sees it; it reads as much of the language as we write.
 */
final class ProtoFile {
  private static final Pattern START = Pattern.compile("(message|enum|oneof) (\\w+) \\{");
  private static final Pattern MAP = Pattern.compile("map<(\\w+), (\\w+)> (\\w+) = (\\d+);");
  private static final Pattern FIELD = Pattern.compile("(repeated )?(\\w+) (\\w+) = (\\d+);");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+) = (\\d+);");
  private static final Map<String, Type> SCALARS =
      Map.of(
          "string", Type.TYPE_STRING,
          "bytes", Type.TYPE_BYTES,
          "bool", Type.TYPE_BOOL,
          "int64", Type.TYPE_INT64,
          "double", Type.TYPE_DOUBLE);

  private final FileDescriptorProto.Builder file =
      FileDescriptorProto.newBuilder().setName("udf.proto").setPackage("agent").setSyntax("proto3");
  private DescriptorProto.Builder message;
  private EnumDescriptorProto.Builder constants;
  private boolean inOneof;

  private ProtoFile() {}

  /** The file that is part of the bundle. */
  static FileDescriptor read() {
    try (InputStream from =
        ProtoFile.class.getResourceAsStream("/org/kapacitor/node/udf/udf.proto")) {
      ProtoFile proto = new ProtoFile();
      new String(from.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("//.*", "").strip())
          .forEach(proto::line);
      return FileDescriptor.buildFrom(proto.file.build(), new FileDescriptor[0]);
    } catch (IOException | DescriptorValidationException e) {
      throw new AssertionError(e);
    }
  }

  static Descriptor message(String name) {
    return read().findMessageTypeByName(name);
  }

  private void line(String line) {
    Matcher start = START.matcher(line);
    Matcher map = MAP.matcher(line);
    Matcher field = FIELD.matcher(line);
    Matcher constant = CONSTANT.matcher(line);
    if (start.matches()) {
      begin(start.group(1), start.group(2));
    } else if (line.equals("}")) {
      end();
    } else if (constants != null && constant.matches()) {
      constants.addValue(
          EnumValueDescriptorProto.newBuilder()
              .setName(constant.group(1))
              .setNumber(Integer.parseInt(constant.group(2))));
    } else if (map.matches()) {
      map(map);
    } else if (field.matches()) {
      FieldDescriptorProto.Builder added =
          field(field.group(3), Integer.parseInt(field.group(4)), field.group(2))
              .setLabel(field.group(1) == null ? Label.LABEL_OPTIONAL : Label.LABEL_REPEATED);
      if (inOneof) {
        added.setOneofIndex(0);
      }
      message.addField(added);
    }
  }

  private void begin(String kind, String name) {
    switch (kind) {
      case "message" -> message = DescriptorProto.newBuilder().setName(name);
      case "enum" -> constants = EnumDescriptorProto.newBuilder().setName(name);
      default -> {
        inOneof = true;
        message.addOneofDecl(OneofDescriptorProto.newBuilder().setName(name));
      }
    }
  }

  private void end() {
    if (inOneof) {
      inOneof = false;
    } else if (constants != null) {
      file.addEnumType(constants);
      constants = null;
    } else {
      file.addMessageType(message);
      message = null;
    }
  }

  private static FieldDescriptorProto.Builder field(String name, int number, String type) {
    FieldDescriptorProto.Builder field =
        FieldDescriptorProto.newBuilder().setName(name).setNumber(number);
    return SCALARS.containsKey(type)
        ? field.setType(SCALARS.get(type))
        : field.setTypeName(".agent." + type);
  }

  private void map(Matcher map) {
    String name = map.group(3);
    String entry = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Entry";
    message.addNestedType(
        DescriptorProto.newBuilder()
            .setName(entry)
            .setOptions(MessageOptions.newBuilder().setMapEntry(true))
            .addField(field("key", 1, map.group(1)).setLabel(Label.LABEL_OPTIONAL))
            .addField(field("value", 2, map.group(2)).setLabel(Label.LABEL_OPTIONAL)));
    message.addField(
        FieldDescriptorProto.newBuilder()
            .setName(name)
            .setNumber(Integer.parseInt(map.group(4)))
            .setTypeName(".agent." + message.getName() + "." + entry)
            .setLabel(Label.LABEL_REPEATED));
  }
}
