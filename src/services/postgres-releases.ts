/** Days on which the last release of a major version is due. https://www.postgresql.org/support/versioning/ */
const LAST_RELEASE: Readonly<Record<number, string>> = {
  10: '2022-11-10',
  11: '2023-11-09',
  12: '2024-11-21',
  13: '2025-11-13',
  14: '2026-11-12',
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
};

/** The day of the last release of a server's major version; undefined for a version that is not listed. */
export function lastPostgresRelease(versionNumber: number): string | undefined {
  return LAST_RELEASE[Math.floor(versionNumber / 10_000)];
}
