/** For tests: the fields that a zod schema names, and a value that it takes. */
import type { z } from "zod";

/** The way to a field: names, and 0 for what stands in a list. */
export type FieldPath = readonly (string | number)[];

/** A right value for the field of this name; undefined where any of its type will do. */
export type Hint = (name: string) => unknown;

/** The forms that a value may have: the schema's own where it has one only. */
export function formsOf(schema: z.core.$ZodType | undefined): readonly z.core.$ZodType[] {
  if (!schema) return [];
  const def = definitionOf(schema);
  return def.type === "union" ? def.options : [schema];
}

interface Field {
  readonly path: FieldPath;
  readonly schema: z.core.$ZodType;
}

/** Every field that the schema names, at any depth. */
export function fieldsOf(schema: z.core.$ZodType | undefined): readonly FieldPath[] {
  const all = schema ? walk({ schema, path: [] }) : [];
  const named = all.map(({ path }) => path).filter((path) => path.length > 0);
  return [...new Map(named.map((path) => [path.join("."), path])).values()];
}

/** The fields that are words. */
export function textsOf(schema: z.core.$ZodType | undefined): readonly Field[] {
  const all = schema ? walk({ schema, path: [] }) : [];
  return all.filter((field) => definitionOf(field.schema).type === "string");
}

/** Whether nothing else is asked of words that are too long. */
export function isBoundFirst(schema: z.core.$ZodType): boolean {
  const def = definitionOf(schema);
  if (def.type !== "string" || "format" in def) return false;
  const first = def.checks?.[0]?._zod.def;
  return first?.check === "max_length" && first.abort === true;
}

/** A field with all that are in it, as whatever they are made of. */
function walk({ schema, path }: Field): Field[] {
  const into = (inner: z.core.$ZodType) => walk({ schema: inner, path });
  const part = (inner: z.core.$ZodType, name: string | 0) => {
    const field = { schema: inner, path: [...path, name] };
    return [field, ...walk(field)];
  };
  const def = definitionOf(schema);
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([name, field]) => part(field, name));
    case "array":
      return part(def.element, 0);
    case "union":
      return def.options.flatMap((option) => into(option));
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
      return into(def.innerType);
    case "pipe":
      return [...into(def.in), ...into(def.out)];
    default:
      return [{ schema, path }];
  }
}

/** A value that the schema takes: with what there is a hint for, and what it asks for. */
export function rightValue(schema: z.core.$ZodType | undefined, hint: Hint): unknown {
  if (!schema) return {};
  const def = definitionOf(schema);
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape)
          .map(([name, field]) => [name, hint(name) ?? rightValue(field, hint)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case "union":
      return rightValue(def.options[0], hint);
    case "pipe":
      return rightValue(def.in, hint);
    case "enum":
      return Object.values(def.entries)[0];
    case "literal":
      return def.values[0];
    case "optional":
    case "default":
      return undefined;
    case "nullable":
      return null;
    case "boolean":
      return false;
    case "number":
      return 1;
    case "array":
    case "custom":
      return [];
    default:
      return "words";
  }
}

function definitionOf(
  schema: z.core.$ZodType,
): z.core.$ZodTypeDef & z.core.$ZodTypes["_zod"]["def"] {
  // The union that lets a switch tell the kinds of schemas apart.
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The value with another one at this place; `undefined` takes the field away. */
export function withAt(value: unknown, [name, ...rest]: FieldPath, wrong: unknown): unknown {
  if (name === undefined) return wrong;
  if (typeof name === "number") return [withAt(undefined, rest, wrong)];
  const fields = Object.entries(typeof value === "object" ? (value ?? {}) : {});
  const kept = fields.filter(([key]) => key !== name);
  const [, old] = fields.find(([key]) => key === name) ?? [];
  return Object.fromEntries([...kept, [name, withAt(old, rest, wrong)]]);
}
