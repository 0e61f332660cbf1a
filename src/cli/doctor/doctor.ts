import { type EngineEndpoint, resolveEndpoint } from '../../collect/engine/endpoint.ts';
import { consult } from '../../evaluate/evidence-index.ts';
import { GatesError } from '../../model/errors.ts';
import type { Settings } from '../../model/settings.ts';
import { type Looked, look, lookAtEngine } from '../look/look.ts';
import type { LookOptions } from '../look/look-options.ts';
import { quickSettings } from '../look/quick-settings.ts';
import { colourOn, columnsOf } from '../screen.ts';
import { composeProject, diagnoseComposePlugin } from './compose-diagnosis.ts';
import { credentialsDiagnoses, STORES } from './credentials-diagnosis.ts';
import { type Diagnosis, failureOf } from './diagnosis.ts';
import { engineDiagnoses } from './engine-diagnosis.ts';
import { diagnoseOutput } from './output-diagnosis.ts';
import { reachDiagnoses } from './reach-diagnosis.ts';
import { diagnosesText } from './render.ts';
import { diagnoseSettings } from './settings-diagnosis.ts';

/** The options of `gates doctor` as the command line gives them. */
export interface DoctorOptions extends LookOptions {
  readonly out: string;
  readonly json?: true;
}

/** `gates doctor`: looks at everything that a run depends on, and says what to do about what is not there. */
export async function doctor(options: DoctorOptions): Promise<{ readonly text: string; readonly exitCode: 0 | 1 }> {
  const { settings, diagnosis } = await diagnoseSettings(options);
  const around = [diagnosis, await diagnoseOutput(options.out), await diagnoseComposePlugin()];
  const diagnoses = [...around, ...(await diagnoseTarget(options, settings))];
  const exitCode = diagnoses.some(({ state }) => state === 'fail') ? 1 : 0;
  if (!options.json)
    return {
      exitCode,
      text: diagnosesText(diagnoses, { colour: colourOn(process.stdout), columns: columnsOf(process.stdout) }),
    };
  return { exitCode, text: `${JSON.stringify({ schema: 'gates-doctor/1', exitCode, diagnoses }, null, 2)}\n` };
}

async function diagnoseTarget(options: DoctorOptions, settings: Settings): Promise<Diagnosis[]> {
  const faults: Diagnosis[] = [];
  const { host, context } = options;
  const asked = { ...(host !== undefined && { host }), ...(context !== undefined && { context }) };
  const endpoint = unless(faults, 'engine', () => resolveEndpoint({ ...asked, environment: process.env }));
  if (!endpoint) return faults;
  const { evidence, ledger } = await lookAt(options, settings, endpoint, faults);
  const declared = faults.length > 0 ? [] : [composeProject(consult(evidence, ['composeProject']).composeProject)];
  return [
    ...faults,
    ...declared,
    ...engineDiagnoses(endpoint, consult(evidence, ['engine', 'population', 'containers']), ledger),
    ...reachDiagnoses(consult(evidence, ['portProbes', 'httpExchanges'])),
    ...credentialsDiagnoses(consult(evidence, STORES)),
  ];
}

/** Looks at the project; where none can be, that is a fault, and the engine is looked at without one. */
async function lookAt(
  options: DoctorOptions,
  settings: Settings,
  endpoint: EngineEndpoint,
  faults: Diagnosis[],
): Promise<Looked> {
  const quick = quickSettings(settings, { samples: 0 });
  try {
    return await look(options, quick, ['g2']);
  } catch (error) {
    if (!(error instanceof GatesError)) throw error;
    faults.push(failureOf('Compose files', error));
    return lookAtEngine(endpoint, quick);
  }
}

function unless<T>(faults: Diagnosis[], about: string, attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof GatesError)) throw error;
    faults.push(failureOf(about, error));
    return undefined;
  }
}
