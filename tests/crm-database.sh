#!/usr/bin/env bash
# Both sample CRMs on a MariaDB of its own: schema, migrations up, down and up again, and their tests/database.php.
# Needs php with pdo_mysql, mariadb-install-db and mariadbd; without them it says so and passes, so that it can stand in any
# pipeline. The server listens on a socket in a temporary folder, and ends with the script.
#
#   tests/crm-database.sh [CHECKOUT...]     default: corpus/crm corpus/legacy/crm
set -euo pipefail

for need in php mariadb-install-db mariadbd mariadb; do
    if ! command -v "$need" >/dev/null 2>&1; then
        echo "not run: no $need command here; where there is one: tests/crm-database.sh"
        exit 0
    fi
done
if ! php -r 'exit(extension_loaded("pdo_mysql") && extension_loaded("mbstring") ? 0 : 1);'; then
    echo "not run: php has no pdo_mysql or no mbstring here; where it has: tests/crm-database.sh"
    exit 0
fi

checkouts=("$@")
[ ${#checkouts[@]} = 0 ] && cd "$(dirname "$0")/.." && checkouts=(corpus/crm corpus/legacy/crm)

work=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT

socket=$work/socket
as=(); [ "$(id -u)" = 0 ] && as=(--user=root)
client() { mariadb --no-defaults --socket="$socket" --user=root "$@"; }
mariadb-install-db --no-defaults "${as[@]}" --datadir="$work/data" --auth-root-authentication-method=normal --skip-test-db >"$work/install.log" 2>&1 ||
    { tail -20 "$work/install.log"; exit 1; }
mariadbd --no-defaults "${as[@]}" --datadir="$work/data" --socket="$socket" --skip-networking >"$work/server.log" 2>&1 &
server=$!
for _ in $(seq 150); do
    client -e 'SELECT 1' >/dev/null 2>&1 && break
    sleep 0.2
done
client -e 'SELECT 1' >/dev/null || { tail -20 "$work/server.log"; exit 1; }

failed=0
for checkout in "${checkouts[@]}"; do
    client -e 'DROP DATABASE IF EXISTS crm_test; CREATE DATABASE crm_test CHARACTER SET utf8mb4'
    export CRM_DB_DSN="mysql:unix_socket=$socket;dbname=crm_test;charset=utf8mb4" CRM_DB_USER=root CRM_DB_PASSWORD=
    migrate=$(find "$checkout/database" \( -name migrate.php -o -name runner.php \) | head -1)
    if {
        (echo 'SET FOREIGN_KEY_CHECKS = 0;' && cat "$checkout"/database/schema/*.sql) | client crm_test &&
            php "$migrate" up && php "$migrate" down 1000 && php "$migrate" up &&
            php "$checkout/tests/database.php"
    } >"$work/log" 2>&1; then
        echo "ok      $checkout: $(tail -1 "$work/log")"
    else
        echo "FAILED  $checkout"
        tail -20 "$work/log"
        failed=1
    fi
done
exit "$failed"
