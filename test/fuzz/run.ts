/**
 * `npm run fuzz`: a million argument lists for each family of functions; `-- --lists 20000` for fewer, `-- --seed 7` for the same
 * again. Prints the seed, a line for each family, and each fault with the seed of its list.
 */
import { fuzz } from "./fuzz";

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
  const lists = option("lists", 1_000_000);
  const seed = option("seed", Date.now() % 2 ** 31);
  console.log(`seed ${seed}, ${lists.toLocaleString("en")} argument lists for each family`);
  const { faults, families } = await fuzz(lists, seed);
  for (const { name, refused, milliseconds, slowest } of families)
    console.log(`${name}: ${refused.toLocaleString("en")} with a refusal, ${(milliseconds / 1000).toFixed(1)} s; slowest ${slowest}`);
  for (const { id, seed: own, why } of faults.slice(0, 100)) console.log(`FAULT ${id}, seed ${own}: ${why}`);
  console.log(`${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

void main();
