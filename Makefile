# Everything runs in .venv, which is made by the first target that needs it.
PYTHON ?= python3
BIN := .venv/bin
NODE := $(shell command -v npm 2>/dev/null)

.PHONY: demo test lint types test-slow test-vscode bench bench-bot clean

demo: .venv/.ready  ## what iacfix makes of a faulty program, as a diff
	@$(BIN)/iacfix apply --dry-run demo || test $$? -eq 1

test: .venv/.ready $(if $(NODE),tests/node/node_modules/.ready tests/emulate/node_modules/.ready) lint types  ## lint, types, tests with coverage
	@$(if $(NODE),true,echo "no npm on this machine: the tests with the real compiler are skipped")
	$(BIN)/python -m pytest -n auto --cov --cov-report=term -m "not slow"

lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.ready
	$(BIN)/mypy

test-slow: .venv/.ready $(if $(NODE),tests/node/node_modules/.ready tests/emulate/node_modules/.ready tests/openapi/node_modules/.ready tests/older/node_modules/.ready)  ## what takes minutes: the oracle of the schema, older providers
	$(BIN)/python -m pytest -m slow

test-vscode: .venv/.ready  ## a real VS Code in headless Chromium; installs 850 MB below tests/vscode
	tests/vscode/run $(CURDIR)/$(BIN)

bench: .venv/.ready  ## speed as ratios: parse alone, check, apply
	$(BIN)/python bench/ratios.py

bench-bot: .venv/.ready tests/emulate/node_modules/.ready  ## 50 repositories on loopback: seconds and requests for each
	$(BIN)/python bench/bot.py

.venv/.ready: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

tests/node/node_modules/.ready: tests/node/package-lock.json
	cd tests/node && npm ci --ignore-scripts --no-audit --no-fund --silent
	touch $@

tests/emulate/node_modules/.ready tests/openapi/node_modules/.ready tests/older/node_modules/.ready: %/node_modules/.ready: %/package-lock.json
	cd $* && npm ci --ignore-scripts --no-audit --no-fund --silent
	touch $@

clean:
	rm -rf .venv tests/node/node_modules tests/emulate/node_modules tests/openapi/node_modules tests/older/node_modules
