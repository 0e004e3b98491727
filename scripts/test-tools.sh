# Sourced: installs what the tests need where that is possible, or says in words what is missing.

# Everything here is for Debian and Ubuntu, and for root.
may_install() {
  [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null
}

# A package may bring a service along. The tests start their own processes, so no service is to
# start, neither now nor at the next boot.
install_packages() {
  local policy=/usr/sbin/policy-rc.d own_policy=
  echo "Installing for the tests: $*…" >&2
  if [[ ! -e $policy ]]; then
    own_policy=yes
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  local failed=
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
    >/dev/null || failed=yes
  [[ -z $own_policy ]] || rm -f "$policy"
  local service
  for service in coturn nginx caddy redis-server; do
    if [[ " $* " == *" $service "* ]] && command -v systemctl >/dev/null; then
      systemctl --quiet disable "$service.service" 2>/dev/null || true
    fi
  done
  [[ -z $failed ]]
}

need_chromium() {
  if command -v chromium >/dev/null || [[ -n ${PARLEY_CHROMIUM:-} ]]; then
    return
  fi
  if may_install; then
    install_packages chromium fonts-noto-core
  else
    echo "The browser tests need Chromium: install the package 'chromium', or set PARLEY_CHROMIUM to one." >&2
    return 1
  fi
}

# Without these the tests of what stands in front of Parley are skipped, and nothing else.
want_proxies() {
  local packages=()
  command -v nginx >/dev/null || packages+=(nginx)
  command -v caddy >/dev/null || packages+=(caddy)
  if ((${#packages[@]} == 0)); then
    return
  fi
  if ! may_install; then
    echo "The tests of reverse proxies need these packages, and will be skipped: ${packages[*]}" >&2
  elif ! install_packages "${packages[@]}"; then
    echo "The tests of reverse proxies will be skipped: could not install ${packages[*]}" >&2
  fi
}

# Without these the tests of real networks are skipped, and nothing else.
want_networks() {
  local packages=()
  command -v ip >/dev/null || packages+=(iproute2)
  command -v nft >/dev/null || packages+=(nftables)
  command -v turnserver >/dev/null || packages+=(coturn)
  if ((${#packages[@]} == 0)); then
    return
  fi
  if ! may_install; then
    echo "The tests of real networks need root and these packages, and will be skipped: ${packages[*]}" >&2
  elif ! install_packages "${packages[@]}"; then
    echo "The tests of real networks will be skipped: could not install ${packages[*]}" >&2
  fi
}

# Without it the tests of several nodes over a real Redis are skipped, and nothing else.
want_redis() {
  if command -v redis-server >/dev/null; then
    return
  fi
  if ! may_install; then
    echo "The tests of several nodes need the package redis-server, and will be skipped" >&2
  elif ! install_packages redis-server; then
    echo "The tests of several nodes will be skipped: could not install redis-server" >&2
  fi
}
