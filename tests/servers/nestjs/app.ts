// A NestJS program documented by @nestjs/swagger that remembers what it was last asked.

import "reflect-metadata";
import {
  BadRequestException,
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Module,
  NotFoundException,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Sse,
  StreamableFile,
  UnauthorizedException,
  UploadedFiles,
  UseInterceptors,
  ValidationPipe,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FileFieldsInterceptor } from "@nestjs/platform-express";
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiQuery,
  ApiSecurity,
  ApiTags,
  DocumentBuilder,
  getSchemaPath,
  PartialType,
  SwaggerModule,
} from "@nestjs/swagger";
import { Type } from "class-transformer";
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MinLength,
  ValidateNested,
} from "class-validator";
import { from, map } from "rxjs";

let last: Record<string, unknown> = {};
const record = (values: object) => {
  last.values = JSON.parse(JSON.stringify(values));
};

enum Sort {
  Newest = "newest",
  Oldest = "oldest",
}

class Search {
  @ApiProperty() @IsString() q: string;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Max(100) @Type(() => Number) limit?: number;
  @ApiPropertyOptional({ type: [String] }) @IsOptional() @IsArray() tags?: string[];
  @ApiPropertyOptional() @IsOptional() @IsDate() @Type(() => Date) since?: Date;
  @ApiPropertyOptional({ enum: Sort, default: Sort.Newest }) @IsOptional() @IsEnum(Sort) sort?: Sort =
    Sort.Newest;
}

class Owner {
  @ApiProperty() @IsString() name: string;
  @ApiProperty({ nullable: true, type: String }) @IsOptional() mail: string | null;
}

class EventIn {
  @ApiProperty() @IsString() @MinLength(1) title: string;
  @ApiProperty() @IsDate() @Type(() => Date) at: Date;
  @ApiProperty({ example: "1.10" }) @IsString() price: string;
  @ApiProperty({ type: [String] }) @IsArray() tags: string[];
  @ApiPropertyOptional({ nullable: true, type: String }) @IsOptional() note?: string | null;
  @ApiPropertyOptional() @IsOptional() @ValidateNested() @Type(() => Owner) owner?: Owner;
  @ApiPropertyOptional() @IsOptional() @IsNumber() ratio?: number;
  @ApiPropertyOptional({ default: 10, type: "integer" }) @IsOptional() @IsInt() seats?: number;
  @ApiPropertyOptional({ enum: Sort }) @IsOptional() @IsEnum(Sort) sort?: Sort;
}

class Event extends EventIn {
  @ApiProperty() id: number;
  @ApiProperty({ format: "uuid" }) ident: string;
}

class EventPatch extends PartialType(EventIn) {}

class Problem {
  @ApiProperty() statusCode: number;
  @ApiProperty() message: string;
  @ApiPropertyOptional() error?: string;
}

const ID = "6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11";

@ApiTags("events")
@Controller("events")
class EventsController {
  @Get()
  @ApiOkResponse({ type: [String] })
  search(@Query() query: Search): string[] {
    record(query);
    return query.tags ?? [];
  }

  @Post()
  @ApiCreatedResponse({ type: Event })
  create(@Body() event: EventIn): object {
    record(event);
    return { ...event, id: 7, ident: ID };
  }

  @Get(":id")
  @ApiOkResponse({ type: Event })
  @ApiNotFoundResponse({ type: Problem })
  get(@Param("id", ParseIntPipe) id: number): object {
    record({ id });
    if (id === 404) throw new NotFoundException("no such event");
    return { title: "Tea", at: new Date(0), price: "1.10", tags: [], id, ident: ID };
  }

  @Patch(":id")
  @ApiOkResponse({ type: EventPatch })
  update(@Param("id", ParseIntPipe) id: number, @Body() event: EventPatch): object {
    record({ id, ...event });
    return event;
  }

  @Delete(":id")
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param("id", ParseIntPipe) id: number): void {
    record({ id });
  }

  @Get("by-ident/:ident")
  @ApiOkResponse({ type: String })
  byIdent(@Param("ident", ParseUUIDPipe) ident: string): string {
    record({ ident });
    return ident;
  }
}

class Cat {
  @ApiProperty({ enum: ["cat"] }) kind: "cat";
  @ApiProperty() lives: number;
}

class Dog {
  @ApiProperty({ enum: ["dog"] }) kind: "dog";
  @ApiProperty() good: boolean;
}

const pet = {
  oneOf: [{ $ref: getSchemaPath(Cat) }, { $ref: getSchemaPath(Dog) }],
  discriminator: {
    propertyName: "kind",
    mapping: { cat: getSchemaPath(Cat), dog: getSchemaPath(Dog) },
  },
};

@ApiTags("objects")
@ApiExtraModels(Cat, Dog)
@Controller()
class ObjectsController {
  @Post("pets")
  @ApiBody({ schema: pet })
  @ApiCreatedResponse({ schema: pet })
  pets(@Body() body: any): object {
    record(body);
    return body;
  }

  @Get("maybe")
  @ApiOkResponse({ type: Owner })
  maybe(): Owner | null {
    record({});
    return null;
  }

  @Get("flag")
  @ApiQuery({ name: "on", type: Boolean })
  @ApiOkResponse({ type: Boolean })
  flag(@Query("on") on: any): boolean {
    record({ on });
    return on === "true";
  }

  @Get("sum")
  @ApiQuery({ name: "of", type: Number, isArray: true })
  @ApiOkResponse({ type: Number })
  sum(@Query("of") of: string[]): number {
    record({ of });
    return of.map(Number).reduce((a, b) => a + b);
  }

  @Get("count")
  count(): number {
    record({});
    return 3;
  }

  @Get("text")
  @ApiOkResponse({ type: String })
  text(): string {
    record({});
    return "grüß";
  }

  @Get("headers")
  @ApiHeader({ name: "x-request-id", required: true })
  @ApiOkResponse({ type: Boolean })
  headers(@Headers("x-request-id") id: string): boolean {
    record({ id });
    return true;
  }

  @Get("paths/:name/end")
  @ApiOkResponse({ type: [String] })
  paths(@Param("name") name: string): string[] {
    record({ name });
    return [name];
  }

  @Post("refuse")
  @ApiCreatedResponse({ type: Boolean })
  refuse(): boolean {
    record({});
    throw new BadRequestException({ message: ["too old", "too late"], error: "Bad Request" });
  }
}

class Upload {
  @ApiProperty({ type: "string", format: "binary" }) file: any;
  @ApiPropertyOptional({ type: "array", items: { type: "string", format: "binary" } }) files?: any[];
  @ApiPropertyOptional() note?: string;
  @ApiPropertyOptional({ type: [String] }) labels?: string[];
  @ApiPropertyOptional({ type: () => Owner }) owner?: Owner;
}

const told = (file: any) => [file.originalname, file.mimetype, file.buffer.toString("latin1")];

@ApiTags("files")
@Controller("files")
class FilesController {
  @Post()
  @ApiConsumes("multipart/form-data")
  @ApiBody({ type: Upload })
  @ApiCreatedResponse({ type: Number })
  @UseInterceptors(FileFieldsInterceptor([{ name: "file" }, { name: "files" }]))
  upload(@UploadedFiles() files: any, @Req() request: any): number {
    const all = [...files.file, ...(files.files ?? [])];
    record({ files: all.map(told), ...request.body });
    return all.length;
  }

  @Get()
  @ApiProduces("application/octet-stream")
  @ApiOkResponse({ schema: { type: "string", format: "binary" } })
  download(): StreamableFile {
    record({});
    return new StreamableFile(Buffer.from(Array.from({ length: 256 }, (_, n) => n)));
  }

  @Get("untold")
  untold(): StreamableFile {
    record({});
    return new StreamableFile(Buffer.from("%PDF\xff", "latin1"), { type: "application/pdf" });
  }

  @Get("table")
  @Header("content-type", "text/csv")
  @ApiProduces("text/csv")
  @ApiOkResponse({ schema: { type: "string" } })
  table(): string {
    record({});
    return "1,2\n";
  }

  @Put("raw")
  @ApiConsumes("text/plain")
  @ApiBody({ schema: { type: "string" } })
  @ApiOkResponse({ type: Boolean })
  raw(@Body() body: any): boolean {
    record({ body });
    return true;
  }
}

class Tick {
  @ApiProperty({ type: "integer" }) n: number;
}

@ApiTags("ticks")
@Controller("ticks")
class TicksController {
  @Sse()
  @ApiOkResponse({ type: Tick })
  ticks(): any {
    record({});
    return from([1, 2]).pipe(map((n) => ({ data: { n } })));
  }
}

@ApiTags("who")
@Controller("who")
class WhoController {
  @Get("bearer")
  @ApiBearerAuth()
  @ApiOkResponse({ type: [String] })
  bearer(@Headers("authorization") given: string): string[] {
    if (given !== "Bearer t/1=") throw new UnauthorizedException();
    record({ given });
    return ["ann"];
  }

  @Get("key")
  @ApiSecurity("key")
  @ApiOkResponse({ type: [String] })
  key(@Req() request: any): string[] {
    record({ given: request.headers["x-key"] });
    return ["ann"];
  }
}

@Module({
  controllers: [
    EventsController,
    ObjectsController,
    FilesController,
    TicksController,
    WhoController,
  ],
})
class AppModule {}

const app = await NestFactory.create<any>(AppModule, { logger: ["error"] });
app.useBodyParser("text");
app.use((request: any, response: any, next: () => void) => {
  if (request.path === "/_received") {
    response.json(last);
    last = {};
    return;
  }
  if (!request.path.startsWith("/openapi")) {
    last.request = {
      method: request.method,
      path: request.path,
      query: request.originalUrl.split("?")[1] ?? "",
      headers: request.headers,
    };
  }
  next();
});
app.useGlobalPipes(new ValidationPipe({ transform: true }));
const documented = new DocumentBuilder()
  .setTitle("Events")
  .setVersion("1.0")
  .addBearerAuth()
  .addApiKey({ type: "apiKey", in: "header", name: "X-Key" }, "key")
  .build();
SwaggerModule.setup("openapi", app, SwaggerModule.createDocument(app, documented));
await app.listen(Number(process.env.PORT), "127.0.0.1");
