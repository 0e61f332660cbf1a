/** One package in `package-lock.json`, as far as it matters here. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const SYSTEMS = ['android', 'darwin', 'linux', 'freebsd', 'openharmony', 'win32', 'netbsd', 'openbsd', 'sunos', 'aix'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm', 'loong64', 'mips64el'];

/** The binary packages of other platforms that a lock file does not name, with the package that may need them. */
export function missingBinaries({ packages }: LockFile): readonly (readonly [name: string, of: LockedPackage])[] {
  const known = new Set(Object.keys(packages).map(nameOf));
  return Object.values(packages).flatMap((of) =>
    Object.keys(of.optionalDependencies ?? {})
      .filter((name) => !known.has(name))
      .map((name) => [name, of] as const),
  );
}

/**
 * Adds the binary packages of other platforms. A registry that carries the packages of one platform only makes npm leave
 * them out of the lock file, and `npm ci` then refuses it.
 */
export function completeLockFile<L extends LockFile>(lock: L): L {
  const added = missingBinaries(lock).map(([name, of]): [string, LockedPackage] => [
    `node_modules/${name}`,
    {
      version: of.optionalDependencies?.[name] ?? '',
      ...platformOf(name),
      ...(of.dev === true && { dev: true }),
      optional: true,
    },
  ]);
  const packages = [...Object.entries(lock.packages), ...added].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(packages) };
}

function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`the name ${name} does not tell its platform`);
  return { os, cpu, ...(os[0] === 'linux' && { libc: [name.includes('musl') ? 'musl' : 'glibc'] }) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
