/** The colours a file's theme names by number. May not know who uses them. */
import type { XlsxPackage } from "../package/package";
import { scanXml } from "../package/xml";

/** In the order of cell styles, where light comes before dark. */
const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"] as const;

export function readTheme(file: XlsxPackage, path: string | undefined): readonly (string | undefined)[] {
  if (path === undefined || !file.has(path)) return [];
  const found = new Map<string, string>();
  const way: string[] = [];
  scanXml(file.text(path), path, {
    open: ({ local, attributes }) => {
      const value = local === "srgbClr" ? attributes["val"] : local === "sysClr" ? attributes["lastClr"] : undefined;
      if (value !== undefined && way.at(-2) === "clrScheme" && /^[0-9A-Fa-f]{6}$/.test(value)) found.set(way.at(-1) ?? "", value);
      way.push(local);
    },
    close: () => void way.pop(),
  });
  return ORDER.map((name) => found.get(name));
}

/** `tint`: 1 is white, -1 is black. */
export function shade(color: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return color;
  const part = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(tint > 0 ? value + (255 - value) * tint : value * (1 + tint))
      .toString(16)
      .padStart(2, "0");
  };
  return `${part(0)}${part(2)}${part(4)}`.toUpperCase();
}
