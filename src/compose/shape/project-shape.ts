import { SERVICE_SHAPE } from './service-shape.ts';
import {
  anything,
  either,
  flag,
  listOf,
  mappingOf,
  optional,
  quantity,
  type Shape,
  since,
  text,
  value,
  withKeys,
} from './shape.ts';
import { namedValues } from './special-values.ts';

const values = mappingOf(value);
const external = either(flag, withKeys({ name: text }));
const source = {
  name: text,
  external: either(flag, { ...withKeys({ name: text }), values: anything }),
  file: text,
  environment: text,
  labels: namedValues,
  template_driver: text,
};

const texts = listOf(text);
const textByName = mappingOf(text);
const pool = withKeys({ subnet: text, ip_range: text, gateway: text, aux_addresses: textByName });
const ipam = withKeys({ driver: text, config: listOf(pool), options: textByName });

const network = withKeys({
  name: text,
  driver: text,
  driver_opts: values,
  ipam,
  external,
  internal: flag,
  enable_ipv4: flag,
  enable_ipv6: flag,
  attachable: flag,
  labels: namedValues,
});
const volume = withKeys({ name: text, driver: text, driver_opts: values, external, labels: namedValues });
const secret = withKeys({ ...source, driver: text, driver_opts: values });
const config = withKeys({ ...source, content: text });
const included = withKeys({ path: either(text, texts), env_file: either(text, texts), project_directory: text }, [
  'path',
]);
/** Compose takes any other key beside these. */
const include = either(text, { ...included, values: anything });

const model = withKeys({ name: text, model: text, context_size: quantity, runtime_flags: texts }, ['model']);

/** A Compose file in canonical form. https://github.com/compose-spec/compose-spec/blob/main/spec.md */
export const PROJECT_SHAPE: Shape = withKeys({
  version: text,
  name: text,
  include: optional(listOf(include)),
  services: mappingOf(SERVICE_SHAPE),
  networks: mappingOf(optional(network)),
  volumes: mappingOf(optional(volume)),
  secrets: mappingOf(secret),
  configs: mappingOf(config),
  models: since('2.38', mappingOf(model)),
});
