const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** `2026-01-31 21:30:00 UTC` of an ISO 8601 time; a text that is none, or that names no zone, is returned as it is. */
export function utcTime(iso: string): string {
  // Without a zone the text would be read in the zone of the machine, and the report would differ from host to host.
  const instant = WITH_ZONE.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(instant)) return iso;
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
