import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { scannedText } from '../../capture/last-scan.ts';
import { parseFlowFile } from '../../flows/parse-flow-file.ts';
import { GatesError } from '../../model/errors.ts';
import type { Printable } from '../../model/printable.ts';
import { countText } from '../../shared/count-text.ts';
import { maskedMessage, theDoor } from '../door.ts';
import { draftFlowFile } from './draft-flow-file.ts';
import { faultLine, invalidFlows } from './flow-faults.ts';
import type { FlowOptions } from './flow-options.ts';
import { readFlowProject } from './flow-project.ts';

/**
 * `gates flows init`: writes a first flow file. Never over another one.
 *
 * @throws GatesError `GATES_COMPOSE_NOT_FOUND` without a Compose file, `GATES_USAGE` when the file is there already or
 *   nothing can be told from the Compose files
 */
export async function initFlows(options: FlowOptions & { readonly output?: string }): Promise<Printable> {
  const { compose, directory } = await readFlowProject(options);
  if (!compose) {
    const hint = 'Run it where the Compose file is, or name one with -f.';
    throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message: 'There is no Compose file here.', hint });
  }
  const { header, file } = draftFlowFile(compose);
  if (file.flows.length === 0) {
    const hint = 'Give a service a health check, a restart policy or a port, or write the flow by hand.';
    const message = 'The Compose files name no service that a flow could ask.';
    throw new GatesError({ code: 'GATES_USAGE', message, hint });
  }
  const path = resolve(options.output ?? join(directory, 'flows', `${compose.name}.flow.yaml`));
  const shown = relative('', path) || path;
  const text = scannedText(await theDoor(), shown, `${header}${stringify(file, { lineWidth: 0 })}`);
  const services = compose.services.map(({ name }) => name);
  const { faults } = parseFlowFile(text, shown, { services });
  if (faults.length > 0) throw invalidFlows(faults.map(faultLine), 'Please report this: the draft is not valid.');
  await refuseOverwriting(path, shown);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
  return maskedMessage(
    `${shown}: ${countText(file.flows.length, 'flow')}. See what they would send with \`gates flows plan\`.\n`,
  );
}

async function refuseOverwriting(path: string, shown: string): Promise<void> {
  try {
    await access(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const hint = 'Name another one with --output, or remove it.';
  throw new GatesError({ code: 'GATES_USAGE', message: `${shown} is there already.`, hint });
}
