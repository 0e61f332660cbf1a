import type { PlacedCheck } from '../declared-checks/with-own-checks.ts';
import { type EvidenceIndex, indexEvidence, narrow } from '../evaluate/evidence-index.ts';
import type { Capture } from '../model/capture.ts';
import type { Judgement } from '../model/check.ts';
import type { EvidenceKind } from '../model/evidence/kinds.ts';
import { type PluginCheckDescription, PluginEvidence } from '../model/evidence/plugin.ts';
import { type LoadedPlugin, PLUGIN_DEADLINES, type PluginDeadlines, pathOf } from './load-plugin.ts';
import { judgementOf } from './plugin-judgement.ts';
import { Sandbox } from './sandbox.ts';

/** What came of a check: its judgement, or the error that it is told as. */
type Outcome = { readonly judgement: Judgement } | { readonly error: Error };

/**
 * Judges a capture by the checks of the plugins that its run had. They are judged before the others, in threads; what is
 * handed on are checks that only say it again. A plugin whose code is not at hand, or is another now, leaves its checks
 * not evaluated: code out of a capture is never run.
 *
 * @param plugins those at hand
 */
export async function pluginChecks(
  capture: Capture,
  plugins: readonly LoadedPlugin[],
  deadlines: PluginDeadlines = PLUGIN_DEADLINES,
): Promise<readonly PlacedCheck[]> {
  const index = indexEvidence(capture);
  const recorded = narrow(index, ['plugins']).evidence?.plugins ?? [];
  const judged = recorded.map(async (piece) => {
    const plugin = PluginEvidence.parse(piece);
    const atHand = plugins.find(({ sha256 }) => sha256 === plugin.sha256);
    if (atHand) return judgeAll(atHand, index, deadlines);
    const other = plugins.some(({ name }) => name === plugin.name);
    return plugin.checks.map((check) => placed(check, { judgement: notAtHand(plugin, other) }));
  });
  return (await Promise.all(judged)).flat();
}

/** One check after the other. One that hangs takes its thread with it, and the next begins in a new one. */
async function judgeAll(
  plugin: LoadedPlugin,
  index: EvidenceIndex,
  deadlines: PluginDeadlines,
): Promise<PlacedCheck[]> {
  const checks: PlacedCheck[] = [];
  let sandbox: Sandbox | undefined;
  try {
    for (const [number, check] of plugin.checks.entries()) {
      const { evidence, ids } = narrow(index, check.needs as EvidenceKind[]);
      let outcome = NOTHING_TO_JUDGE;
      if (evidence !== undefined) {
        if (sandbox === undefined || sandbox.hasEnded) sandbox = await restart(plugin);
        outcome = await outcomeOf(sandbox, number, JSON.stringify(evidence), new Set(ids), deadlines);
      }
      checks.push(placed(check, outcome));
    }
  } finally {
    await sandbox?.close();
  }
  return checks;
}

/** The runner tells why. */
const NOTHING_TO_JUDGE: Outcome = { judgement: { verdict: 'not-applicable', reason: 'there is nothing to judge' } };

function restart({ entry, files }: LoadedPlugin): Promise<Sandbox> {
  return Sandbox.start(entry, async (specifier, from) => {
    const path = pathOf(specifier, from);
    const file = files.get(path);
    if (!file) throw new RangeError(`${path} was not there when the plugin was loaded`);
    return file;
  });
}

/** Asked twice: a check that does not say the same of the same evidence has no verdict. */
async function outcomeOf(
  sandbox: Sandbox,
  number: number,
  handed: string,
  ids: ReadonlySet<string>,
  { loadMs, judgeMs }: PluginDeadlines,
): Promise<Outcome> {
  try {
    // Loaded first, so that the time of the check is its own.
    await sandbox.describe(loadMs);
    const said = await sandbox.evaluate(number, handed, judgeMs);
    const again = await sandbox.evaluate(number, handed, judgeMs);
    if (said !== again) throw new RangeError('it says two different things of the same evidence');
    return { judgement: judgementIn(said, ids) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error };
  }
}

function judgementIn(text: string, handed: ReadonlySet<string>): Judgement {
  const said = JSON.parse(text) as { judgement?: unknown; crashed?: { name: string; message: string } };
  if (said.crashed) throw Object.assign(new Error(said.crashed.message), { name: said.crashed.name });
  return judgementOf(said.judgement, handed);
}

function notAtHand({ name }: PluginEvidence, isOther: boolean): Judgement {
  const [code, message] = isOther
    ? ['plugin.changed', 'its code is not the one that was there when the capture was taken']
    : ['plugin.not-at-hand', 'its code is not here: name it with --plugin'];
  const unobserved = [{ kind: 'plugins', subject: name, code, message }];
  return { verdict: 'not-applicable', reason: message, unobserved };
}

function placed({ meta, gate, section, needs }: PluginCheckDescription, outcome: Outcome): PlacedCheck {
  const check = {
    meta,
    needs: needs as EvidenceKind[],
    evaluate(): Judgement {
      if ('error' in outcome) throw outcome.error;
      return outcome.judgement;
    },
  };
  return { gate, section, check };
}
