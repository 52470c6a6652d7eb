// An Elysia program (on Node) documented by @elysiajs/openapi that remembers requests.

import { node } from "@elysiajs/node";
import { openapi } from "@elysiajs/openapi";
import { Elysia, status, t } from "elysia";

let last = {};
const record = (values) => {
  last.values = values;
};

const Owner = t.Object({ name: t.String(), mail: t.Nullable(t.String()) });
const EventIn = t.Object({
  title: t.String({ minLength: 1 }),
  at: t.Date(),
  tags: t.Array(t.String()),
  note: t.Optional(t.Nullable(t.String())),
  owner: t.Optional(Owner),
  seats: t.Integer({ default: 10 }),
  price: t.Number(),
  level: t.Optional(t.UnionEnum(["low", "high"], { default: "low" })),
});
const ID = "6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11";
const Item = t.Object({ id: t.String({ format: "uuid" }), title: t.String(), at: t.Date() });
const Cat = t.Object({ kind: t.Literal("cat"), lives: t.Number() });
const Dog = t.Object({ kind: t.Literal("dog"), good: t.Boolean() });
const told = async (file) => [
  file.name,
  file.type.split(";")[0],
  Buffer.from(await file.arrayBuffer()).toString("latin1"),
];

new Elysia({ adapter: node() })
  .onRequest(({ request }) => {
    const url = new URL(request.url);
    if (url.pathname === "/_received" || url.pathname.startsWith("/openapi")) return;
    last.request = {
      method: request.method,
      path: url.pathname,
      query: url.search.slice(1),
      headers: Object.fromEntries(request.headers),
    };
  })
  .use(
    openapi({
      provider: null,
      exclude: { paths: ["/_received"] },
      documentation: {
        info: { title: "Events", version: "1.0" },
        components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
      },
    }),
  )
  .get("/_received", () => {
    const received = last;
    last = {};
    return received;
  })
  .get(
    "/search",
    ({ query }) => {
      record(query);
      return query.tags ?? [];
    },
    {
      query: t.Object({
        q: t.String(),
        limit: t.Optional(t.Integer({ maximum: 100 })),
        tags: t.Optional(t.Array(t.String())),
        since: t.Optional(t.Date()),
        active: t.Optional(t.Boolean()),
      }),
      response: t.Array(t.String()),
      detail: { operationId: "search", tags: ["events"] },
    },
  )
  .post(
    "/events",
    ({ body }) => {
      record(body);
      return status(201, { id: ID, title: body.title, at: body.at });
    },
    {
      body: EventIn,
      response: { 201: Item },
      detail: { operationId: "createEvent", tags: ["events"] },
    },
  )
  .get(
    "/events/:id",
    ({ params }) => {
      record(params);
      return status(404, { message: "no such event" });
    },
    {
      params: t.Object({ id: t.Integer() }),
      response: { 200: Item, 404: t.Object({ message: t.String() }) },
      detail: { operationId: "getEvent", tags: ["events"] },
    },
  )
  .delete(
    "/events/:id",
    ({ params, set }) => {
      record(params);
      set.status = 204;
    },
    {
      params: t.Object({ id: t.Integer() }),
      detail: { operationId: "deleteEvent", tags: ["events"] },
    },
  )
  .post(
    "/pets",
    ({ body }) => {
      record(body);
      return body;
    },
    {
      body: t.Union([Cat, Dog]),
      response: t.Union([Cat, Dog]),
      detail: { operationId: "createPet" },
    },
  )
  .get(
    "/maybe",
    ({ query }) => {
      record(query);
      return query.there ? { name: "Ann", mail: null } : null;
    },
    {
      query: t.Object({ there: t.Boolean() }),
      response: t.Nullable(Owner),
      detail: { operationId: "maybe" },
    },
  )
  .get(
    "/headers",
    ({ headers, cookie }) => {
      record({ id: headers["x-request-id"], session: cookie.session.value });
      return { fine: true };
    },
    {
      headers: t.Object({ "x-request-id": t.String() }),
      cookie: t.Cookie({ session: t.String() }),
      response: t.Object({ fine: t.Boolean() }),
      detail: { operationId: "headers" },
    },
  )
  .get(
    "/paths/:name/end",
    ({ params }) => {
      record(params);
      return [params.name];
    },
    {
      params: t.Object({ name: t.String() }),
      response: t.Array(t.String()),
      detail: { operationId: "paths" },
    },
  )
  .post(
    "/files",
    async ({ body }) => {
      const files = await Promise.all([body.file, ...(body.files ?? [])].map(told));
      record({ files, note: body.note ?? null });
      return files.length;
    },
    {
      body: t.Object({ file: t.File(), files: t.Optional(t.Files()), note: t.Optional(t.String()) }),
      response: t.Number(),
      detail: { operationId: "upload" },
    },
  )
  .get("/text", () => (record({}), "grüß"), {
    response: t.String(),
    detail: { operationId: "text" },
  })
  .get("/number", () => (record({}), 3), {
    response: t.Number(),
    detail: { operationId: "number" },
  })
  .get("/untold", () => (record({}), { told: false }), { detail: { operationId: "untold" } })
  .get(
    "/download",
    () => {
      record({});
      return new File([Uint8Array.from([0, 1, 255, 254])], "a.pdf", { type: "application/pdf" });
    },
    { response: t.File(), detail: { operationId: "download" } },
  )
  .get(
    "/who",
    ({ headers }) => {
      if (headers.authorization !== "Bearer t/1=") return status(401, { message: "who are you?" });
      record({ given: headers.authorization });
      return ["ann"];
    },
    {
      response: { 200: t.Array(t.String()), 401: t.Object({ message: t.String() }) },
      detail: { operationId: "who", security: [{ bearer: [] }] },
    },
  )
  .listen({ port: Number(process.env.PORT), hostname: "127.0.0.1" });
