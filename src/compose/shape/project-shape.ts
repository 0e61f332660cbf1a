import { SERVICE_SHAPE } from './service-shape.ts';
import { anything, either, flag, listOf, mappingOf, optional, type Shape, text, value, withKeys } from './shape.ts';

const values = mappingOf(value);
const external = either(flag, withKeys({ name: text }));
const source = {
  name: text,
  external,
  file: text,
  environment: text,
  labels: values,
  driver: text,
  driver_opts: values,
};

const network = withKeys({
  name: text,
  driver: text,
  driver_opts: values,
  ipam: anything,
  external,
  internal: flag,
  enable_ipv4: flag,
  enable_ipv6: flag,
  attachable: flag,
  labels: values,
});
const volume = withKeys({ name: text, driver: text, driver_opts: values, external, labels: values });
const secret = withKeys({ ...source, template_driver: text });
const config = withKeys({ ...source, content: text, template_driver: text });
const texts = listOf(text);
const include = either(
  text,
  withKeys({ path: either(text, texts), env_file: either(text, texts), project_directory: text }, ['path']),
);

/** A Compose file in canonical form. https://github.com/compose-spec/compose-spec/blob/main/spec.md */
export const PROJECT_SHAPE: Shape = withKeys({
  version: text,
  name: text,
  include: listOf(include),
  services: mappingOf(SERVICE_SHAPE),
  networks: mappingOf(optional(network)),
  volumes: mappingOf(optional(volume)),
  secrets: mappingOf(secret),
  configs: mappingOf(config),
  models: anything,
});
