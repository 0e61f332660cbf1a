/** `1 service`, `2 services`; `plural` where it is not the singular with an s. */
export function countText(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
