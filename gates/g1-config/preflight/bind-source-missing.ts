import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

type Mount = DeclaredService['mounts'][number];

/** `nginx.conf` is meant to be a file, `conf.d` and `.ssh` are not. */
const FILE_NAME = /[^/]\.(?!d$)[a-z0-9]{1,6}$/i;

export const bindSourceMissing = defineCheck({
  meta: {
    id: 'bind-source-missing',
    priority: 'P1',
    title: 'The source of every bind mount exists on this host',
    failureTitle: 'Sources of bind mounts do not exist on this host',
    why: 'Docker creates a missing source as an empty folder of root, also where the service expects a file, or refuses to start.',
    fix: 'Create the file or folder before the start, with the owner that the service runs as.',
    impact: 'service starts without its files or not at all',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes'), dockerDocs('engine/storage/bind-mounts', 'Bind mounts')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"]
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"]
`,
        'nginx.conf': `events {}
`,
      },
    },
  },
  needs: ['composeProject', 'hostFiles'],
  evaluate({ composeProject, hostFiles }) {
    const binds = activeServices(composeProject).flatMap(({ name, mounts, evidence }) =>
      mounts
        // The socket of an engine is there wherever one runs, and where none runs nothing is started.
        .filter((mount) => mount.type === 'bind' && !exposesEngineSocket(mount))
        .flatMap((mount) => {
          const file = hostFiles.find(({ path, purpose }) => path === mount.source && purpose === 'bind');
          return file ? [{ service: name, mount, file, project: evidence, evidence: file.evidence }] : [];
        }),
    );
    const findings = binds
      .filter(({ file }) => file.kind === 'absent')
      .map(({ service, mount, file, project, evidence }) => ({
        subject: { service, ...mount.at },
        ...consequence(mount),
        observed: `${file.path}: absent when the files were read`,
        expected: 'a file or folder',
        fix: `Create \`${file.path}\` before the start, with the owner that the service runs as.`,
        evidence: [project, evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      binds,
      findings,
      'no active service mounts a path of the host that was looked for',
    );
  },
});

/** Only the short form, and the long one that says so, let Docker create the source in every version of Compose. */
function consequence({ source = '', target, createHostPath }: Mount) {
  if (createHostPath !== true) {
    const always = createHostPath === false;
    const message = always
      ? `${source} does not exist, and Docker is told not to create it`
      : `${source} does not exist: the container is refused, or finds an empty folder, depending on the version of Compose`;
    return always ? { message, priority: 'P0' as const } : { message };
  }
  if (FILE_NAME.test(target) || FILE_NAME.test(source)) {
    return { message: `${source} does not exist, and Docker creates a folder where a file is expected` };
  }
  return {
    message: `${source} does not exist, and Docker creates it as an empty folder of root`,
    priority: 'P3' as const,
  };
}
