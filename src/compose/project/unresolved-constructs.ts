import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { entriesOf, type Tree } from '../tree.ts';

/** Keys of a service that add to the model what is not read here. */
const UNRESOLVED = ['volumes_from', 'provider', 'use_api_socket', 'credential_spec'];

/** The constructs of the services that are not resolved, each where its key is written. */
export function unresolvedConstructs(services: Tree | undefined): ComposeProject['unsupported'] {
  return entriesOf(services).flatMap(([, { value }]) =>
    entriesOf(value)
      .filter(([key]) => UNRESOLVED.includes(key))
      .map(([key, { keyAt }]) => ({ construct: key, at: keyAt })),
  );
}
