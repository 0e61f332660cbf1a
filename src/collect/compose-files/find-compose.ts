import { VERSION_FORM } from '../../compose/version/compose-version.ts';
import type { Intake } from '../../model/intake.ts';
import { askCompose } from './ask-compose.ts';

/** Docker Compose as it is installed on this host. */
export interface InstalledCompose {
  /** The words that start it. */
  readonly program: readonly string[];
  readonly version: string;
}

export interface AskedFrom {
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The words that may start Docker Compose; the second is how it is installed on its own. */
const PROGRAMS: readonly (readonly string[])[] = [['docker', 'compose'], ['docker-compose']];

/** Asks for the version of Docker Compose; `none` where there is none, or only the first one, which was another program. */
export async function findCompose(
  intake: Intake,
  { workingDirectory: folder, environment }: AskedFrom,
): Promise<InstalledCompose | 'none'> {
  const question = { folder, environment, signal: intake.signal, callMs: intake.limits.programCall };
  for (const program of PROGRAMS) {
    const argv = [...program, 'version', '--short'];
    const reading = await intake.read({ collector: 'compose-oracle/1', action: argv.join(' ') }, async () => {
      const { exitCode, stdout } = await askCompose(argv, question);
      return { value: exitCode === 0 ? stdout.trim() : '', bytes: stdout.length };
    });
    const [version = '', major] = ('value' in reading && VERSION_FORM.exec(reading.value)) || [];
    if (Number(major) >= 2) return { program, version: version.replace(/^v/, '') };
  }
  return 'none';
}
