// An oRPC program with its OpenAPI handler that remembers what it was last asked.

import { createServer } from "node:http";
import { OpenAPIGenerator } from "@orpc/openapi";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { eventIterator, ORPCError, os } from "@orpc/server";
import {
  experimental_ZodSmartCoercionPlugin as Coercion,
  ZodToJsonSchemaConverter,
} from "@orpc/zod/zod4";
import { z } from "zod";

let last = {};
const record = (values) => {
  last.values = values;
};

const Owner = z.object({ name: z.string(), mail: z.string().nullable() });
const EventIn = z.object({
  title: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  tags: z.array(z.string()),
  note: z.string().nullable().optional(),
  owner: Owner.optional(),
  seats: z.int().default(10),
  price: z.number(),
});
const ID = "6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11";
const base = os.$context();
const told = async (f) => [f.name, f.type, Buffer.from(await f.arrayBuffer()).toString("latin1")];
const Cat = z.object({ kind: z.literal("cat"), lives: z.int() });
const Dog = z.object({ kind: z.literal("dog"), good: z.boolean() });

const router = {
  events: {
    search: base
      .route({ method: "GET", path: "/search" })
      .input(
        z.object({
          q: z.string(),
          limit: z.int().max(100).optional(),
          tags: z.array(z.string()).optional(),
          active: z.boolean().optional(),
          since: z.iso.datetime().optional(),
        }),
      )
      .output(z.array(z.string()))
      .handler(({ input }) => {
        record(input);
        return input.tags ?? [];
      }),
    create: base
      .route({ method: "POST", path: "/events", successStatus: 201 })
      .input(EventIn)
      .output(EventIn.extend({ id: z.uuid() }))
      .handler(({ input }) => {
        record(input);
        return { ...input, id: ID };
      }),
    get: base
      .route({ method: "GET", path: "/events/{id}" })
      .input(z.object({ id: z.int() }))
      .output(EventIn)
      .errors({ NOT_FOUND: { message: "no such event", data: z.object({ id: z.int() }) } })
      .handler(({ input, errors }) => {
        record(input);
        throw errors.NOT_FOUND({ data: { id: input.id } });
      }),
    dated: base
      .route({ method: "POST", path: "/dated" })
      .input(z.object({ at: z.date() }))
      .output(z.object({ at: z.date() }))
      .handler(({ input }) => {
        record(input);
        return input;
      }),
    remove: base
      .route({ method: "DELETE", path: "/events/{id}", successStatus: 204 })
      .input(z.object({ id: z.int() }))
      .handler(({ input }) => {
        record(input);
      }),
  },
  pets: {
    create: base
      .route({ method: "POST", path: "/pets" })
      .input(z.discriminatedUnion("kind", [Cat, Dog]))
      .output(z.discriminatedUnion("kind", [Cat, Dog]))
      .handler(({ input }) => {
        record(input);
        return input;
      }),
    maybe: base
      .route({ method: "GET", path: "/maybe" })
      .input(z.object({ there: z.boolean() }))
      .output(Owner.optional())
      .handler(({ input }) => {
        record(input);
        return input.there ? { name: "Ann", mail: null } : undefined;
      }),
  },
  files: {
    upload: base
      .route({ method: "POST", path: "/files" })
      .input(z.object({ file: z.file(), files: z.array(z.file()).optional(), note: z.string() }))
      .output(z.int())
      .handler(async ({ input }) => {
        const files = await Promise.all([input.file, ...(input.files ?? [])].map(told));
        record({ files, note: input.note });
        return files.length;
      }),
    download: base
      .route({ method: "GET", path: "/download" })
      .output(z.file())
      .handler(() => {
        record({});
        return new File([Uint8Array.from([0, 1, 255, 254])], "a.bin", {
          type: "application/octet-stream",
        });
      }),
  },
  ticks: base
    .route({ method: "GET", path: "/ticks" })
    .output(eventIterator(z.object({ n: z.int() })))
    .handler(async function* () {
      record({});
      yield { n: 1 };
      yield { n: 2 };
    }),
  who: base
    .route({ method: "GET", path: "/who" })
    .output(z.string())
    .handler(({ context }) => {
      if (context.authorization !== "Bearer t/1=") throw new ORPCError("UNAUTHORIZED");
      record({ given: context.authorization });
      return "ann";
    }),
};

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
const document = await generator.generate(router, {
  info: { title: "Events", version: "1.0" },
  security: [{ bearer: [] }],
  components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
});
const handler = new OpenAPIHandler(router, { plugins: [new Coercion()] });

createServer(async (request, response) => {
  const [path, query] = request.url.split("?");
  if (path === "/openapi.json" || path === "/_received") {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(path === "/_received" ? last : document));
    if (path === "/_received") last = {};
    return;
  }
  last.request = { method: request.method, path, query: query ?? "", headers: request.headers };
  const context = { authorization: request.headers.authorization };
  const { matched } = await handler.handle(request, response, { context });
  if (!matched) {
    response.statusCode = 404;
    response.end();
  }
}).listen(Number(process.env.PORT), "127.0.0.1");
