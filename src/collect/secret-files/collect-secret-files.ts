import { relative, resolve } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Intake } from '../../model/intake.ts';
import { groupBy } from '../../shared/group-by.ts';
import { liesIn } from '../lies-in.ts';
import { readTextFile } from '../read-text-file.ts';
import { workTreeOf } from '../work-tree.ts';

/** Under this name the door masks the whole text, whatever it looks like. */
const NAME = 'SECRET';

/**
 * Reads the files that Compose secrets are taken from, as far as they lie in the project directory: what a credential
 * is worth can only be told from its value. Left out are absent files, those elsewhere on the host, and those of several
 * lines, which are keys or documents rather than passwords.
 *
 * @param directory the project directory, absolute
 */
export async function collectSecretFiles(intake: Intake, directory: string, project: ComposeProject): Promise<void> {
  const named = project.secrets.flatMap(({ key, file }) =>
    file === undefined || file.startsWith('~') ? [] : [{ key, path: resolve(directory, file) }],
  );
  for (const [path, secrets] of groupBy(
    named.filter((secret) => liesIn(secret.path, workTreeOf(directory))),
    (one) => one.path,
  )) {
    const shown = relative(directory, path);
    const reading = await intake.read({ collector: 'secret-files/1', action: `read ${shown}` }, async () => {
      const value = await readTextFile(path, { within: directory, limits: intake.limits, limit: 'secretFile' });
      return { value, bytes: Buffer.byteLength(value ?? '') };
    });
    if ('value' in reading && !isOneLine(reading.value)) continue;
    intake.keep('secretFiles', shown, reading, (text = '') => ({
      path: shown,
      secrets: secrets.map(({ key }) => key),
      content: { name: NAME, value: text.trimEnd() },
    }));
  }
}

function isOneLine(text: string | undefined): text is string {
  return text !== undefined && !text.trimEnd().includes('\n');
}
