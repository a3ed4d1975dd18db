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

/** Every field that the schema names, at any depth. */
export function fieldsOf(schema: z.core.$ZodType | undefined): readonly FieldPath[] {
  if (!schema) return [];
  const all = walk(schema, []);
  return [...new Map(all.map((path) => [path.join("."), path])).values()];
}

function walk(schema: z.core.$ZodType, path: FieldPath): FieldPath[] {
  const def = definitionOf(schema);
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([name, field]) => {
        const here = [...path, name];
        return [here, ...walk(field, here)];
      });
    case "array":
      return [[...path, 0], ...walk(def.element, [...path, 0])];
    case "union":
      return def.options.flatMap((option) => walk(option, path));
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
      return walk(def.innerType, path);
    case "pipe":
      return walk(def.in, path);
    default:
      return [];
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
