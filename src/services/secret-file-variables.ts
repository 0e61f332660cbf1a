import { parseImage } from './identify.ts';

/** Variables of well-known images that may be given as a file by another variable, as their documentation lists them. */
const BY_IMAGE: Readonly<Record<string, readonly string[]>> = {
  postgres: ['POSTGRES_PASSWORD', 'POSTGRES_USER'],
  pgvector: ['POSTGRES_PASSWORD', 'POSTGRES_USER'],
  postgis: ['POSTGRES_PASSWORD', 'POSTGRES_USER'],
  timescaledb: ['POSTGRES_PASSWORD', 'POSTGRES_USER'],
  mysql: ['MYSQL_ROOT_PASSWORD', 'MYSQL_PASSWORD'],
  mariadb: ['MARIADB_ROOT_PASSWORD', 'MARIADB_PASSWORD', 'MYSQL_ROOT_PASSWORD', 'MYSQL_PASSWORD'],
  mongo: ['MONGO_INITDB_ROOT_PASSWORD', 'MONGO_INITDB_ROOT_USERNAME'],
  minio: ['MINIO_ROOT_PASSWORD', 'MINIO_ROOT_USER'],
  wordpress: ['WORDPRESS_DB_PASSWORD', 'WORDPRESS_AUTH_KEY', 'WORDPRESS_SECURE_AUTH_KEY'],
  nextcloud: ['NEXTCLOUD_ADMIN_PASSWORD', 'POSTGRES_PASSWORD', 'MYSQL_PASSWORD'],
  pgadmin4: ['PGADMIN_DEFAULT_PASSWORD'],
};

/**
 * The variable by which an image takes the same value from a file (`POSTGRES_PASSWORD_FILE`); undefined when the image
 * is not known to have one.
 */
export function secretFileVariable(image: string, variable: string): string | undefined {
  const { name, repository } = parseImage(image);
  if (name.startsWith('grafana') && variable.startsWith('GF_')) return `${variable}__FILE`;
  if (/(^|\/)bitnami(legacy)?\//.test(repository) && variable.endsWith('PASSWORD')) return `${variable}_FILE`;
  const offered = Object.hasOwn(BY_IMAGE, name) ? BY_IMAGE[name] : undefined;
  return offered?.includes(variable) ? `${variable}_FILE` : undefined;
}
