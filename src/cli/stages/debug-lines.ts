import type { Redactor } from '../../capture/redact/redactor.ts';
import type { Capture } from '../../model/capture.ts';
import type { Printable } from '../../model/printable.ts';

/** The action ledger of a capture, one action a line: for `--debug`. */
export function debugLines({ manifest: { ledger, redaction } }: Capture, redactor: Redactor): Printable {
  const actions = ledger.map(
    ({ startedAt, collector, action, durationMs, bytes, outcome }) =>
      `debug: ${startedAt} ${collector} ${action} (${durationMs} ms, ${bytes} bytes, ${outcome})\n`,
  );
  const { secrets, masked, weak } = redaction;
  const account = `debug: ${secrets} secrets, ${masked} places masked, not propagated: ${weak}\n`;
  return redactor.message([...actions, account].join(''));
}
