import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { Package } from "./package.ts";
import { readXml } from "./xml.ts";

/** What a part points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `comments` or `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The relationships of a part (ECMA-376-2, 6.5); those of the package itself with an empty path. Nothing
 * that they point to is fetched.
 */
export function readRelationships(
  { parts }: Package,
  part: string,
): readonly Relationship[] | Refusal {
  const { folder, name } = splitPath(part);
  const bytes = parts.get(`${folder}_rels/${name}.rels`);
  if (!bytes) return [];
  const found: Relationship[] = [];
  const refusal = readXml(bytes, {
    open: ({ name, get }) => {
      if (name !== "rel:Relationship") return;
      const type = get("Type")?.split("/").at(-1) ?? "";
      const isExternal = get("TargetMode")?.toLowerCase() === "external";
      found.push({ id: get("Id") ?? "", type, target: get("Target") ?? "", isExternal });
    },
  });
  return refusal ?? found;
}

/** The paths of the parts of a type that a part points to and that were read. */
export function partsOfType(
  { parts }: Package,
  from: string,
  relationships: readonly Relationship[],
): (type: string) => readonly string[] {
  const { folder } = splitPath(from);
  return (type) =>
    relationships
      .filter((relationship) => relationship.type === type && !relationship.isExternal)
      .map(({ target }) => resolvePath(folder, target))
      .filter((path) => parts.has(path));
}

/**
 * The path of the document itself: where the package says, else where it always is; null when
 * nowhere.
 */
export function findDocument(file: Package): string | null | Refusal {
  const root = readRelationships(file, "");
  if (isRefusal(root)) return root;
  const [stated] = partsOfType(file, "", root)("officeDocument");
  if (stated !== undefined) return stated;
  return file.parts.has("word/document.xml") ? "word/document.xml" : null;
}

function splitPath(path: string) {
  const cut = path.lastIndexOf("/") + 1;
  return { folder: path.slice(0, cut), name: path.slice(cut) };
}

/**
 * A target as a path in the package: no leading slash, `.` and `..` resolved and never above the
 * root.
 */
function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
