// A Fastify program documented by @fastify/swagger that remembers what it was last asked.

import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import Fastify from "fastify";
import { Type as T } from "typebox";

let last = {};
const record = (values) => {
  last.values = values;
};

const app = Fastify({ ajv: { plugins: [multipart.ajvFilePlugin] } });
await app.register(cookie);
await app.register(formbody);
await app.register(multipart, { attachFieldsToBody: true });
await app.register(swagger, {
  openapi: {
    info: { title: "Events", version: "1.0" },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", in: "header", name: "X-Key" },
      },
    },
  },
});
app.addHook("onRequest", async (request) => {
  const [path, query] = request.raw.url.split("?");
  if (path === "/_received" || path === "/openapi.json") return;
  last.request = { method: request.method, path, query: query ?? "", headers: request.headers };
});
app.get("/_received", { schema: { hide: true } }, async () => {
  const told = last;
  last = {};
  return told;
});
app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());

const Owner = T.Object({ name: T.String(), mail: T.Union([T.Null(), T.String()]) });
const EventIn = T.Object({
  title: T.String({ minLength: 1 }),
  at: T.String({ format: "date-time" }),
  tags: T.Array(T.String()),
  note: T.Optional(T.Union([T.Null(), T.String()])),
  owner: T.Optional(Owner),
  seats: T.Integer({ default: 10 }),
  price: T.Number(),
  level: T.Optional(T.Enum(["low", "high"])),
  coded: T.Optional(T.String({ format: "byte" })),
  extra: T.Optional(T.Record(T.String(), T.Integer())),
});
const Event = T.Object({ ...EventIn.properties, id: T.String({ format: "uuid" }) });
const ID = "6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11";

app.get(
  "/search",
  {
    schema: {
      operationId: "search",
      tags: ["events"],
      querystring: T.Object({
        q: T.String(),
        limit: T.Optional(T.Integer({ maximum: 100 })),
        tags: T.Optional(T.Array(T.String())),
        since: T.Optional(T.String({ format: "date-time" })),
        active: T.Optional(T.Boolean()),
        ratio: T.Optional(T.Number()),
      }),
      response: { 200: T.Array(T.String()) },
    },
  },
  async (request) => {
    record(request.query);
    return request.query.tags ?? [];
  },
);
app.post(
  "/events",
  {
    schema: {
      operationId: "createEvent",
      tags: ["events"],
      body: EventIn,
      response: { 201: Event },
    },
  },
  async (request, reply) => {
    record(request.body);
    return reply.code(201).send({ ...request.body, id: ID });
  },
);
app.get(
  "/events/:id",
  {
    schema: {
      operationId: "getEvent",
      tags: ["events"],
      params: T.Object({ id: T.Integer() }),
      response: {
        200: Event,
        404: T.Object({ message: T.String(), statusCode: T.Integer() }),
      },
    },
  },
  async (request, reply) => {
    record(request.params);
    return reply.code(404).send({ message: "no such event", statusCode: 404 });
  },
);
app.delete(
  "/events/:id",
  {
    schema: {
      operationId: "deleteEvent",
      tags: ["events"],
      params: T.Object({ id: T.Integer() }),
      response: { 204: T.Null() },
    },
  },
  async (request, reply) => {
    record(request.params);
    return reply.code(204).send();
  },
);
app.post(
  "/notes",
  {
    schema: {
      operationId: "createNote",
      body: T.Object({ text: T.Union([T.String(), T.Null()]) }),
      response: { 200: T.Boolean() },
    },
  },
  async (request, reply) => {
    record(request.body);
    return reply.type("application/json").send(true);
  },
);
const Cat = T.Object({ kind: T.Enum(["cat"]), lives: T.Integer() });
const Dog = T.Object({ kind: T.Enum(["dog"]), good: T.Boolean() });
app.post(
  "/pets",
  {
    schema: {
      operationId: "createPet",
      body: T.Union([Cat, Dog]),
      response: { 200: T.Union([Cat, Dog]) },
    },
  },
  async (request) => {
    record(request.body);
    return request.body;
  },
);
app.post(
  "/numbers",
  {
    schema: {
      operationId: "numbers",
      body: T.Object({ big: T.Integer({ format: "int64" }), whole: T.Number() }),
      response: { 200: T.Object({ big: T.Integer({ format: "int64" }), whole: T.Number() }) },
    },
  },
  async (request) => {
    record(request.body);
    return { big: 2n ** 62n + 1n, whole: request.body.whole };
  },
);
app.get(
  "/headers",
  {
    schema: {
      operationId: "headers",
      headers: T.Object({ "x-request-id": T.String(), "x-count": T.Optional(T.Integer()) }),
      response: { 200: T.Object({ fine: T.Boolean() }) },
    },
  },
  async (request) => {
    record({ id: request.headers["x-request-id"], count: request.headers["x-count"] ?? null });
    return { fine: true };
  },
);
app.get(
  "/paths/:name/end",
  {
    schema: {
      operationId: "paths",
      params: T.Object({ name: T.String() }),
      response: { 200: T.Array(T.String()) },
    },
  },
  async (request) => {
    record(request.params);
    return [request.params.name];
  },
);
app.get(
  "/rest/*",
  {
    schema: {
      operationId: "rest",
      params: T.Object({ "*": T.String() }),
      response: { 200: T.Array(T.String()) },
    },
  },
  async (request) => {
    record({ rest: request.params["*"] });
    return [request.params["*"]];
  },
);

// Forms and files

app.post(
  "/files",
  {
    schema: {
      operationId: "upload",
      consumes: ["multipart/form-data"],
      body: T.Object({
        file: T.Unsafe({ isFile: true }),
        files: T.Optional(T.Array(T.Unsafe({ isFile: true }))),
      }),
      response: { 200: T.Array(T.String()) },
    },
  },
  async (request) => {
    const all = [request.body.file, ...(request.body.files ?? [])];
    const told = async (f) => [f.filename, f.mimetype, (await f.toBuffer()).toString("latin1")];
    const files = await Promise.all(all.map(told));
    record({ files });
    return files.map(([name]) => name);
  },
);
app.post(
  "/orders",
  {
    schema: {
      operationId: "order",
      consumes: ["application/x-www-form-urlencoded"],
      body: T.Object({ name: T.String(), agree: T.Boolean(), sizes: T.Array(T.Integer()) }),
      response: { 200: T.Array(T.String()) },
    },
  },
  async (request) => {
    record(request.body);
    return [request.body.name];
  },
);

// Answers that are no JSON object

app.get(
  "/text",
  { schema: { operationId: "text", response: { 200: T.String() } } },
  async () => {
    record({});
    return "grüß";
  },
);
const content = (type, schema) => ({ 200: { description: "fine", content: { [type]: { schema } } } });
app.get(
  "/download",
  {
    schema: {
      operationId: "download",
      response: content("application/octet-stream", { type: "string", format: "binary" }),
    },
  },
  async (request, reply) => {
    record({});
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
    return reply.type("application/octet-stream").send(bytes);
  },
);
app.get(
  "/lines",
  {
    schema: {
      operationId: "lines",
      response: content("application/x-ndjson", T.Object({ n: T.Integer() })),
    },
  },
  async (request, reply) => {
    record({});
    return reply.type("application/x-ndjson").send(Readable.from(['{"n":1}\n', '{"n":2}\n']));
  },
);
app.get("/untold", { schema: { operationId: "untold" } }, async () => {
  record({});
  return { told: false };
});
app.get(
  "/who",
  {
    schema: {
      operationId: "who",
      security: [{ bearer: [] }, { key: [] }],
      response: { 200: T.Array(T.String()) },
    },
  },
  async (request, reply) => {
    const given = request.headers.authorization ?? request.headers["x-key"];
    if (given !== "Bearer t/1=" && given !== "k") {
      return reply.code(401).send({ message: "who are you?" });
    }
    record({ given });
    return ["ann"];
  },
);

await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
