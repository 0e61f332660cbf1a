import { expect, test } from 'vitest';
import { programOf, programText } from './process-program.ts';

test.each([
  ['/usr/local/bin/node /app/server.js --port 1', 'node server.js'],
  ['node --max-old-space-size=200 dist/main.js', 'node main.js'],
  ['node -e setInterval(() => {}, 1000)', 'node'],
  ['/usr/bin/python3.11 /usr/bin/supervisord -n', 'python supervisord'],
  ['python -m celery -A shop worker', 'python celery'],
  ['java -Xmx1g -jar /opt/app.jar', 'java app.jar'],
  ['nginx: worker process', 'nginx'],
  ['php-fpm8.2: pool www', 'php-fpm'],
  ['postgres: checkpointer ', 'postgres'],
  ['redis-server *:6379', 'redis-server'],
  ['-bash', 'bash'],
  ['[sleep] <defunct>', 'sleep'],
  ['', ''],
])('%s is %s', (command, text) => {
  expect(programText(programOf(command))).toBe(text);
});
