// A Hono program documented by zod-openapi that remembers what it was last asked.

import { serve } from "@hono/node-server";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { stream, streamSSE } from "hono/streaming";

const app = new OpenAPIHono();
let last = {};

app.use(async (c, next) => {
  if (c.req.path !== "/_received" && c.req.path !== "/openapi.json") {
    const url = new URL(c.req.url);
    last.request = {
      method: c.req.method,
      path: url.pathname,
      query: url.search.slice(1),
      headers: c.req.header(),
    };
  }
  await next();
});

app.get("/_received", (c) => {
  const told = last;
  last = {};
  return c.json(told);
});

const record = (values) => {
  last.values = values;
};

const json = (schema) => ({ "application/json": { schema } });
const ok = (schema, description = "fine") => ({ 200: { description, content: json(schema) } });
const route = (method, path, request, responses, more = {}) =>
  createRoute({ method, path, request, responses, ...more });

// Values in queries, headers, cookies and paths

const Search = z.object({
  q: z.string(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  tags: z.array(z.string()).optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  day: z.iso.date().optional(),
  ratio: z.coerce.number().optional(),
  active: z.enum(["true", "false"]).optional(),
  sort: z.enum(["newest", "oldest"]).default("newest"),
});
app.openapi(
  route("get", "/search", { query: Search }, ok(z.array(z.string())), {
    operationId: "search",
    tags: ["events"],
  }),
  (c) => {
    const query = c.req.valid("query");
    record(query);
    return c.json(query.tags ?? []);
  },
);
app.openapi(
  route("get", "/since", { query: z.object({ at: z.iso.datetime() }) }, ok(z.string())),
  (c) => {
    record(c.req.valid("query"));
    return c.json(c.req.valid("query").at);
  },
);
app.openapi(
  route(
    "get",
    "/headers",
    {
      headers: z.object({ "x-request-id": z.string(), "x-count": z.coerce.number().optional() }),
      cookies: z.object({ session_id: z.string().optional() }),
    },
    ok(z.string()),
  ),
  (c) => {
    const headers = c.req.valid("header");
    record({
      id: headers["x-request-id"],
      count: headers["x-count"] ?? null,
      session: c.req.valid("cookie").session_id ?? null,
    });
    return c.json("fine");
  },
);
app.openapi(
  route("get", "/paths/{name}/end", { params: z.object({ name: z.string() }) }, ok(z.string())),
  (c) => {
    record(c.req.valid("param"));
    return c.json(c.req.valid("param").name);
  },
);
app.openapi(
  route("get", "/deep/{rest}{.+}", { params: z.object({ rest: z.string() }) }, ok(z.string())),
  (c) => {
    record(c.req.valid("param"));
    return c.json(c.req.valid("param").rest);
  },
);

// Objects in JSON

const Owner = z.object({ name: z.string(), mail: z.string().nullable() }).openapi("Owner");
const EventIn = z
  .object({
    title: z.string().min(1),
    at: z.iso.datetime({ offset: true }),
    price: z.string().openapi({ format: "decimal" }),
    tags: z.array(z.string()).default([]),
    note: z.string().nullable().optional(),
    owner: Owner.optional(),
    seats: z.int().default(10),
    level: z.union([z.literal(1), z.literal(2)]).default(2),
    where: z.tuple([z.number(), z.number()]).optional(),
    extra: z.record(z.string(), z.int()).optional(),
    length: z.iso.duration().optional(),
  })
  .openapi("EventIn");
const Event = EventIn.extend({ id: z.uuid(), createdAt: z.iso.datetime() }).openapi("Event");
const Problem = z.object({ message: z.string(), code: z.number() }).openapi("Problem");
const ID = "6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11";
const byId = { params: z.object({ id: z.uuid() }) };

app.openapi(
  route(
    "post",
    "/events",
    { body: { required: true, content: json(EventIn) } },
    {
      201: { description: "made", content: json(Event) },
      400: { description: "refused", content: json(Problem) },
    },
    { operationId: "createEvent", tags: ["events"] },
  ),
  (c) => {
    const event = c.req.valid("json");
    record(event);
    return c.json({ ...event, id: ID, createdAt: "2024-05-01T10:00:00.000Z" }, 201);
  },
);
app.openapi(
  route(
    "get",
    "/events/{id}",
    byId,
    {
      ...ok(Event),
      404: { description: "not there", content: json(Problem) },
    },
    { operationId: "getEvent", tags: ["events"] },
  ),
  (c) => {
    const { id } = c.req.valid("param");
    record({ id });
    return c.json({ message: "no such event", code: 12 }, 404);
  },
);
app.openapi(
  route(
    "patch",
    "/events/{id}",
    { ...byId, body: { content: json(EventIn.partial()) } },
    ok(z.record(z.string(), z.any())),
    { operationId: "updateEvent", tags: ["events"] },
  ),
  (c) => {
    record(c.req.valid("json"));
    return c.json(c.req.valid("json"));
  },
);
app.openapi(
  route("delete", "/events/{id}", byId, { 204: { description: "gone" } }, {
    operationId: "deleteEvent",
    tags: ["events"],
  }),
  (c) => {
    record(c.req.valid("param"));
    return c.body(null, 204);
  },
);

const Cat = z.object({ kind: z.literal("cat"), lives: z.int() }).openapi("Cat");
const Dog = z.object({ kind: z.literal("dog"), good: z.boolean() }).openapi("Dog");
const Pet = z.discriminatedUnion("kind", [Cat, Dog]).openapi("Pet");
app.openapi(
  route("post", "/pets", { body: { required: true, content: json(Pet) } }, ok(Pet)),
  (c) => {
    record(c.req.valid("json"));
    return c.json(c.req.valid("json"));
  },
);
app.openapi(
  route(
    "get",
    "/items/maybe",
    { query: z.object({ there: z.enum(["yes", "no"]) }) },
    ok(Owner.nullable()),
  ),
  (c) => {
    const there = c.req.valid("query").there === "yes";
    record({ there });
    return c.json(there ? { name: "Ann", mail: null } : null);
  },
);
const Numbers = z
  .object({ id: z.number(), ratio: z.number(), whole: z.int(), perhaps: z.number().nullable() })
  .openapi("Numbers");
app.openapi(
  route("post", "/numbers", { body: { required: true, content: json(Numbers) } }, ok(Numbers)),
  (c) => {
    record(c.req.valid("json"));
    return c.json(c.req.valid("json"));
  },
);
app.openapi(
  route("get", "/not-a-number", {}, ok(z.object({ ratio: z.number() }))),
  (c) => {
    record({});
    return c.json({ ratio: Number.NaN });
  },
);

// Forms and files

const file = z.instanceof(File).openapi({ type: "string", format: "binary" });
const told = async (f) => [f.name, f.type, Buffer.from(await f.arrayBuffer()).toString("latin1")];
app.openapi(
  route(
    "post",
    "/files",
    {
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: z.object({
              file,
              files: z.array(file).optional(),
              labels: z.array(z.string()).optional(),
              note: z.string().optional(),
            }),
          },
        },
      },
    },
    ok(z.int()),
  ),
  async (c) => {
    const form = c.req.valid("form");
    const files = await Promise.all([form.file, ...(form.files ?? [])].map(told));
    record({ files, labels: form.labels ?? null, note: form.note ?? null });
    return c.json(files.length);
  },
);
app.openapi(
  route(
    "post",
    "/orders",
    {
      body: {
        required: true,
        content: {
          "application/x-www-form-urlencoded": {
            schema: z.object({ name: z.string(), sizes: z.array(z.coerce.number()) }),
          },
        },
      },
    },
    ok(z.string()),
  ),
  (c) => {
    record(c.req.valid("form"));
    return c.json(c.req.valid("form").name);
  },
);
app.openapi(
  route(
    "put",
    "/raw",
    {
      body: {
        required: true,
        content: {
          "application/octet-stream": { schema: z.any().openapi({ type: "string", format: "binary" }) },
        },
      },
    },
    ok(z.string()),
  ),
  async (c) => {
    const bytes = Buffer.from(await c.req.arrayBuffer());
    record({ bytes: bytes.toString("latin1"), type: c.req.header("content-type") });
    return c.json("fine");
  },
);

// Answers that are no JSON object

const binary = z.any().openapi({ type: "string", format: "binary" });
app.openapi(
  route("get", "/download", {}, {
    200: { description: "fine", content: { "application/octet-stream": { schema: binary } } },
  }),
  (c) => {
    record({});
    c.header("content-type", "application/octet-stream");
    return c.body(Uint8Array.from({ length: 256 }, (_, n) => n));
  },
);
app.openapi(
  route("get", "/archive", {}, {
    200: { description: "fine", content: { "text/plain": { schema: z.string() } } },
  }),
  (c) => {
    record({});
    c.header("content-type", "application/zip");
    return c.body(Uint8Array.from([80, 75, 3, 4, 255, 0]));
  },
);
app.openapi(
  route("get", "/text", {}, {
    200: { description: "fine", content: { "text/plain": { schema: z.string() } } },
  }),
  (c) => {
    record({});
    return c.text("grüß");
  },
);
app.openapi(
  route("get", "/table", { query: z.object({ form: z.enum(["json", "csv"]) }) }, {
    200: {
      description: "fine",
      content: { ...json(z.array(z.int())), "text/csv": { schema: z.string() } },
    },
  }),
  (c) => {
    record(c.req.valid("query"));
    if (c.req.valid("query").form === "json") return c.json([1, 2]);
    return c.body("1,2\n", 200, { "content-type": "text/csv" });
  },
);
app.openapi(route("get", "/untold", {}, { 200: { description: "fine" } }), (c) => {
  record({});
  return c.json({ told: false });
});
app.openapi(
  route("get", "/lines", {}, {
    200: {
      description: "fine",
      content: { "application/x-ndjson": { schema: z.object({ n: z.int() }).openapi("Tick") } },
    },
  }),
  (c) => {
    record({});
    c.header("content-type", "application/x-ndjson");
    return stream(c, async (s) => {
      for (const n of [1, 2]) await s.writeln(JSON.stringify({ n }));
    });
  },
);
app.openapi(
  route("get", "/ticks", {}, {
    200: {
      description: "fine",
      content: { "text/event-stream": { schema: z.object({ n: z.int() }) } },
    },
  }),
  (c) => {
    record({});
    return streamSSE(c, async (s) => {
      for (const n of [1, 2]) {
        await s.writeSSE({ event: "tick", id: String(n), data: JSON.stringify({ n }) });
      }
    });
  },
);

// Credentials

app.openAPIRegistry.registerComponent("securitySchemes", "Bearer", {
  type: "http",
  scheme: "bearer",
});
app.openapi(
  route("get", "/who", {}, { ...ok(z.string()), 401: { description: "no", content: json(Problem) } }, {
    security: [{ Bearer: [] }],
  }),
  (c) => {
    const given = c.req.header("authorization");
    if (given !== "Bearer t/1=") return c.json({ message: "who are you?", code: 1 }, 401);
    record({ given });
    return c.json("ann");
  },
);

app.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Events", version: "1.0" } });

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });
