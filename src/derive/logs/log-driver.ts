/** Drivers whose log the engine reads back itself. */
const READABLE = new Set(['json-file', 'local', 'journald']);

/** From this engine on, a copy of the newest lines is kept beside every other driver. */
const FIRST_WITH_COPY = [20, 10] as const;

interface Logging {
  readonly driver: string;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Why the engine cannot read the log of a container back; undefined when it can.
 *
 * @param logging as the engine reports it for the container
 * @param engineVersion such as `26.1.5` or `20.10.24+dfsg1`
 * @see https://docs.docker.com/engine/logging/dual-logging/
 */
export function whyUnreadable({ driver, options }: Logging, engineVersion: string): string | undefined {
  if (driver === 'none') return 'nothing is kept';
  if (READABLE.has(driver)) return undefined;
  if (!keepsCopy(engineVersion)) return `engine ${engineVersion} keeps no copy`;
  return /^(1|t|true)$/i.test(options['cache-disabled'] ?? '') ? 'the copy of the engine is disabled' : undefined;
}

function keepsCopy(engineVersion: string): boolean {
  const [major = 0, minor = 0] = engineVersion.split('.').map(Number);
  return major > FIRST_WITH_COPY[0] || (major === FIRST_WITH_COPY[0] && minor >= FIRST_WITH_COPY[1]);
}
