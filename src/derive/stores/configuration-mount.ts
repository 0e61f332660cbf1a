import type { DeclaredService } from '../services/declared-services.ts';

type Mount = DeclaredService['mounts'][number];

const FILE =
  /\.(?:conf|cnf|cfg|ini|ya?ml|json|toml|xml|properties|sql|sh|env|pem|crt|key|tmpl|template)$|(?:^|\/)Caddyfile$/i;
const FOLDER = /(?:^|\/)(?:[\w-]*conf(?:ig)?s?|conf\.d|certs?|initdb(?:\.d)?|contracts?|schemas?|provisioning)$/i;
const TARGET = /^\/etc\/|^\/docker-entrypoint-initdb\.d(?:$|\/)/;
/** Files and folders of that kind which the service writes itself: certificates that Traefik is issued, `/config` of many images. */
const WRITTEN_BY_THE_SERVICE = /(?:^|\/)acme\.json$|^\/config$/;

/** True for a bind mount that by its name holds configuration, start scripts or contracts: what a service only reads. */
export function holdsConfiguration({ type, source = '', target }: Mount): boolean {
  if (type !== 'bind' || WRITTEN_BY_THE_SERVICE.test(target) || WRITTEN_BY_THE_SERVICE.test(source)) return false;
  return [source, target].some((path) => FILE.test(path) || FOLDER.test(path)) || TARGET.test(target);
}
