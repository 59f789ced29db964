"""An agent for tests: a program in another language that speaks the protocol of udf.proto.

agent.py MODE [PATH]: on standard input and output, or for every connection to the unix socket PATH.
The messages' shapes are read from udf.proto, so that what is tested is that file and not a copy of it.
"""
import os
import re
import socket
import struct
import sys
import threading
import time

SCALARS = {"string", "bytes", "bool", "int64", "double"}


def shapes(path):
    """Messages of a .proto file: name -> {field number: (name, type, repeated, map value type)}."""
    text = re.sub(r"//.*", "", open(path).read())
    messages, stack = {}, []
    for line in text.splitlines():
        line = line.strip()
        start = re.match(r"(message|enum|oneof) (\w+) *{", line)
        field = re.match(r"(repeated )?(?:map<(\w+), *(\w+)>|(\w+)) (\w+) = (\d+);", line)
        if start:
            stack.append(start.groups())
            if start.group(1) == "message":
                messages[start.group(2)] = {}
        elif line.startswith("}"):
            stack.pop()
        elif field and stack:
            owner = [name for kind, name in stack if kind == "message"][-1]
            repeated, key, value, plain, name, number = field.groups()
            messages[owner][int(number)] = (name, plain, bool(repeated), value)
    enums = set(re.findall(r"enum (\w+)", text))
    return messages, enums


MESSAGES, ENUMS = shapes(os.path.join(os.path.dirname(os.path.abspath(__file__)), "udf.proto"))


def varint(number):
    number &= (1 << 64) - 1
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def value(kind, number, given):
    if kind == "double":
        return varint(number << 3 | 1) + struct.pack("<d", given)
    if kind in ENUMS or kind in ("int64", "bool"):
        return varint(number << 3) + varint(int(given))
    data = given.encode() if kind == "string" else given if kind == "bytes" else encode(kind, given)
    return varint(number << 3 | 2) + varint(len(data)) + data


def encode(message, given):
    out = b""
    for number, (name, kind, repeated, of_map) in MESSAGES[message].items():
        if name not in given:
            continue
        if of_map:
            for key, item in given[name].items():
                entry = value("string", 1, key) + value(of_map, 2, item)
                out += varint(number << 3 | 2) + varint(len(entry)) + entry
        elif repeated:
            for item in given[name]:
                out += value(kind, number, item)
        else:
            out += value(kind, number, given[name])
    return out


class Buffer:
    def __init__(self, data):
        self.data, self.at = data, 0

    def varint(self):
        number = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return number

    def read(self, wire):
        if wire == 0:
            return self.varint()
        size = 8 if wire == 1 else self.varint()
        self.at += size
        return self.data[self.at - size:self.at]


def convert(kind, raw):
    if kind == "double":
        return struct.unpack("<d", raw)[0]
    if kind == "int64":
        return raw - (1 << 64) if raw >= 1 << 63 else raw
    if kind == "bool":
        return bool(raw)
    if kind == "string":
        return raw.decode()
    return raw if kind == "bytes" or kind in ENUMS else decode(kind, raw)


ZERO = {"string": "", "double": 0.0, "int64": 0, "bool": False, "bytes": b""}


def decode(message, data):
    out, buffer = {}, Buffer(data)
    for name, kind, repeated, of_map in MESSAGES[message].values():
        if of_map or repeated or kind in ZERO:
            out[name] = {} if of_map else [] if repeated else ZERO[kind]
    if message in ("Request", "Response", "OptionValue"):
        out = {}
    while buffer.at < len(data):
        tag = buffer.varint()
        raw = buffer.read(tag & 7)
        name, kind, repeated, of_map = MESSAGES[message][tag >> 3]
        if of_map:
            entry, key, item = Buffer(raw), "", ZERO.get(of_map)
            while entry.at < len(raw):
                part = entry.varint()
                got = entry.read(part & 7)
                if part >> 3 == 1:
                    key = got.decode()
                else:
                    item = convert(of_map, got)
            out[name][key] = item
        elif repeated:
            out[name].append(convert(kind, raw))
        else:
            out[name] = convert(kind, raw)
    return out


BATCH_IN = {"sum", "copy"}
BATCH_OUT = {"pairs", "copy"}
OPTIONS = {"by": [2], "as": [3], "pair": [1, 4], "flag": [0], "none": []}


class Agent:
    def __init__(self, mode, source, sink):
        self.mode, self.source, self.sink = mode, source, sink
        self.options, self.count, self.rows, self.kept = [], 0, [], []
        self.lock = threading.Lock()

    def send(self, **message):
        data = encode("Response", message)
        with self.lock:
            self.sink.write(varint(len(data)) + data)
            self.sink.flush()

    def run(self):
        while True:
            size = shift = 0
            while True:
                byte = self.source.read(1)
                if not byte:
                    return self.finish()
                size |= (byte[0] & 127) << shift
                shift += 7
                if byte[0] < 128:
                    break
            data = self.source.read(size)
            for name, content in decode("Request", data).items():
                getattr(self, "on_" + name)(content)

    def finish(self):
        if self.mode == "atend":
            for point in self.kept:
                self.send(point=point)

    def on_info(self, _):
        self.send(info={"wants": int(self.mode in BATCH_IN), "provides": int(self.mode in BATCH_OUT),
                        "options": {name: {"valueTypes": types} for name, types in OPTIONS.items()}})

    def on_init(self, init):
        self.options = [(o["name"], [next(v for k, v in value.items() if k != "type") for value in o["values"]])
                        for o in init["options"]]
        self.by = dict(self.options).get("by", [1.0])[0]
        self.place = init["taskID"] + "/" + init["nodeID"]
        refuse = dict(self.options).get("as") == ["refused"]
        print("init of " + self.place, file=sys.stderr, flush=True)
        self.send(init={"success": not refuse, "error": "as must not be refused" if refuse else ""})

    def on_keepalive(self, keepalive):
        if self.mode == "mute" and self.count:
            return
        self.send(keepalive=keepalive)

    def on_snapshot(self, _):
        state = b"" if self.mode == "stateless" else str(self.count).encode()
        for point in self.kept:
            state += b"\n" + encode("Point", point).hex().encode()
        self.send(snapshot={"snapshot": state})

    def on_restore(self, restore):
        lines = restore["snapshot"].split(b"\n")
        if lines[0] == b"13":
            self.send(restore={"success": False, "error": "13 is unlucky"})
            return
        self.count = int(lines[0])
        self.kept = [decode("Point", bytes.fromhex(line.decode())) for line in lines[1:]]
        self.send(restore={"success": True})

    def on_begin(self, begin):
        self.batch, self.rows = begin, []

    def on_point(self, point):
        self.count += 1
        number = point["fieldsDouble"].get("v", point["fieldsInt"].get("v", 0))
        if self.mode in BATCH_IN:
            self.rows.append(point)
        elif self.mode == "seen":
            seen = [point[k] for k in ("database", "retentionPolicy", "group", "dimensions", "byName")]
            fields = [sorted(point["fields" + k].items()) for k in ("Double", "Int", "String", "Bool")]
            self.send(point=dict(point, fieldsDouble={}, fieldsInt={}, fieldsBool={}, fieldsString={
                "seen": repr(seen), "fields": repr(fields), "options": repr(self.options)}))
        elif self.mode == "pairs":
            self.rows.append(point)
            if len(self.rows) == 2:
                self.send(begin={"name": point["name"], "tags": point["tags"], "size": 2, "byName": True})
                for row in self.rows:
                    self.send(point={"time": row["time"], "tags": row["tags"], "fieldsDouble": row["fieldsDouble"]})
                self.send(end={"name": point["name"], "tags": point["tags"], "tmax": point["time"]})
                self.rows = []
        elif self.mode == "atend":
            self.kept.append(point)
        elif self.mode == "burst":
            for i in range(int(number)):
                self.send(point=dict(point, fieldsInt={"i": i}, fieldsDouble={}))
        elif self.mode == "late":
            threading.Timer(0.05, lambda: self.send(point=point)).start()
        elif number == 3 and self.mode == "crash":
            os._exit(3)
        elif number == 3 and self.mode == "error":
            self.send(error={"error": "three is too much"})
        elif number == 3 and self.mode == "hang":
            time.sleep(60)
        elif number == 3 and self.mode == "garbage":
            self.sink.write(b"\x03\xff\xff\xff")
            self.sink.flush()
        elif number == 3 and self.mode == "unasked":
            self.send(init={"success": True})
        else:
            self.send(point=dict(point, fieldsDouble={"v": number * self.by}, fieldsInt={"n": self.count}))

    def on_end(self, end):
        if self.mode == "sum":
            total = sum(p["fieldsDouble"].get("v", 0.0) for p in self.rows)
            self.send(point={"time": end["tmax"], "name": end["name"], "tags": end["tags"],
                             "dimensions": sorted(end["tags"]),
                             "fieldsDouble": {"sum": total}, "fieldsInt": {"size": self.batch["size"]}})
            return
        self.send(begin=self.batch)
        for row in self.rows:
            self.send(point=row)
        self.send(end=end)


def serve(mode, path):
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    while True:
        peer, _ = server.accept()

        def talk(peer=peer):
            agent = Agent(mode, peer.makefile("rb"), peer.makefile("wb"))
            agent.run()
            peer.shutdown(socket.SHUT_RDWR)

        threading.Thread(target=talk, daemon=True).start()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        serve(sys.argv[1], sys.argv[2])
    else:
        Agent(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer).run()
