/** Slips of the keyboard between two words (insert, delete, change), for suggestions in messages only; infinite beyond `furthest`. */
export function editDistance(a: string, b: string, furthest = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > furthest) return Number.POSITIVE_INFINITY;
  // How far the beginning of a is from each beginning of b; one row is enough.
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0] as number;
    let left = i;
    let nearest = i;
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      left = Math.min(letter === b.charCodeAt(j - 1) ? corner : corner + 1, above + 1, left + 1);
      if (left < nearest) nearest = left;
      row[j] = left;
      corner = above;
    }
    // No word comes nearer with its further letters.
    if (nearest > furthest) return Number.POSITIVE_INFINITY;
  }
  const distance = row[b.length] as number;
  return distance > furthest ? Number.POSITIVE_INFINITY : distance;
}
