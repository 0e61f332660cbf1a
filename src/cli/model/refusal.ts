import type { Redactor } from '../../capture/redact/redactor.ts';
import type { Loaded } from '../../compose/load-compose.ts';
import { GatesError } from '../../model/errors.ts';
import type { Position } from '../../model/evidence/position.ts';
import { lookedForText } from '../looked-for.ts';

/** Every reason why there is no model: files that are not there, and what is wrong in those that are. */
export function refusalOf({ project, missing, lookedAt }: Loaded, redactor: Redactor): GatesError | undefined {
  if (missing.length > 0) {
    const hint = 'Paths of -f, --env-file and COMPOSE_FILE start from the current folder.';
    return new GatesError({
      code: 'GATES_COMPOSE_NOT_FOUND',
      message: `There is no file ${missing.join(', ')}.`,
      hint,
    });
  }
  if (project === undefined) {
    const message = `There is no Compose file here. Looked for: ${lookedForText(lookedAt)}.`;
    const hint = 'Run it where the Compose file is, or name one with -f.';
    return new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint });
  }
  const errors = project.diagnostics.filter(({ level }) => level === 'error');
  if (errors.length === 0) return undefined;
  const lines = errors.map((error) => redactor.text(placedText(error)));
  return new GatesError({
    code: 'GATES_COMPOSE_INVALID',
    message: `Compose refuses this project.\n  ${lines.join('\n  ')}`,
    hint: 'Correct each place; `docker compose config -q` confirms it.',
  });
}

/** `compose.yaml:3:5: message`. */
export function placedText({ message, at }: { readonly message: string; readonly at?: Position | undefined }): string {
  return at ? `${at.file}:${at.line}:${at.column}: ${message}` : message;
}
