/** The day up to which the table below was kept. */
export const ENGINE_RELEASES_KNOWN_ON = '2026-03-31';

/** Where the maintainers say which of their branches they maintain, and the table that follows it. */
export const ENGINE_RELEASES_SOURCE = 'https://github.com/moby/moby/blob/master/project/BRANCHES-AND-TAGS.md';

/**
 * Branches of the Docker Engine and the day on which their maintenance ended; null while they are maintained. Dates as
 * collected by https://endoflife.date/docker-engine. One number stands for every minor version below it.
 */
const MAINTAINED_UNTIL: Readonly<Record<string, string | null>> = {
  '18.06': '2018-12-08',
  '18.09': '2019-08-22',
  '19.03': '2021-01-08',
  '20.10': '2023-12-10',
  '23.0': '2025-05-19',
  '24.0': '2024-06-08',
  '25.0': null,
  '26.0': '2024-06-08',
  '26.1': '2025-02-17',
  '27': '2025-05-03',
  '28': null,
  '29': null,
};

const NEWEST = 29;
const OLDEST_NOT_LISTED = '18.06';

export type EngineMaintenance =
  | { readonly state: 'maintained' | 'ended'; readonly branch: string; readonly endedOn?: string }
  /** Newer than the table knows. */
  | { readonly state: 'newer'; readonly branch: string }
  /** No version of the Docker Engine, or none that was ever released. */
  | { readonly state: 'unknown' };

/** Whether the branch that a version of the Docker Engine belongs to is still maintained, as far as the table knows. */
export function engineMaintenance(version: string): EngineMaintenance {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)(?:\D|$)/.exec(version) ?? [];
  if (major === '') return { state: 'unknown' };
  const branch = [`${major}.${minor}`, major].find((name) => Object.hasOwn(MAINTAINED_UNTIL, name));
  if (branch !== undefined) {
    const endedOn = MAINTAINED_UNTIL[branch];
    return endedOn ? { state: 'ended', branch, endedOn } : { state: 'maintained', branch };
  }
  if (Number(major) > NEWEST) return { state: 'newer', branch: major };
  // What came before the table ended before the first branch in it did.
  const isOlder = Number(major) < 18 || `${major}.${minor}` < OLDEST_NOT_LISTED;
  return isOlder ? { state: 'ended', branch: `${major}.${minor}` } : { state: 'unknown' };
}

/** True for the build of a distribution, which mends an engine by itself for longer than its project does. */
export function isDistributionBuild(version: string): boolean {
  return /\+dfsg|\+ds|ubuntu|\.el\d|\.fc\d|\.amzn|~deb|\+azure|\+suse/i.test(version);
}
