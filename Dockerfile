# docker build --tag saring .        docker run --rm -it saring        (without a token: local mode)
# The image holds no secret and no data; compose.yaml shows how to run it for real.

FROM python:3.13-slim-bookworm AS packages
WORKDIR /saring
COPY requirements/run.txt requirements/
RUN python -m venv .venv \
    && .venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check \
        --require-hashes --only-binary :all: --no-deps --requirement requirements/run.txt \
    && .venv/bin/python -m pip uninstall --yes pip

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin saring \
    && install --directory --owner saring --mode 0700 /data /kunci
WORKDIR /saring
COPY --from=packages /saring/.venv .venv
COPY LICENSE NOTICE.md ./
COPY migrations migrations
COPY content content
COPY bot bot
RUN .venv/bin/python -m compileall -q bot migrations

# The root file system may be read-only: what is written goes to /data, /kunci and /tmp.
# The key lies apart from the database, so that a copy of one is worth nothing without the other.
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    DATABASE_URL=sqlite+aiosqlite:////data/saring.db \
    SARING_KEY_FILE=/kunci/saring.key \
    WEBHOOK_LISTEN=0.0.0.0:8080 \
    SARING_HEALTH_LISTEN=0.0.0.0:8080
VOLUME ["/data", "/kunci"]
EXPOSE 8080
USER saring
STOPSIGNAL SIGTERM
# By webhook or by polling, health is told on the same port.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD [".venv/bin/python", "-c", \
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=8)"]
ENTRYPOINT ["/saring/.venv/bin/python", "-m", "bot"]
CMD ["run"]
