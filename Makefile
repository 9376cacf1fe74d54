# make demo: install into .venv, predict and score the packaged screen.    make test: the whole test suite.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= demo-output
ASSETS := vcc_fast/demo/assets
BUILD_INPUTS := pyproject.toml setup.py CMakeLists.txt constraints.txt $(shell find csrc -name '*.cpp' -o -name '*.hpp' -o -name '*.cu*')

.PHONY: demo test lint bench clean

demo: $(VENV)/.installed
	@mkdir -p $(OUT)
	$(BIN)/python -m vcc_fast.predict --demo --cells-per-pert all -o $(OUT)/predicted.h5ad --overwrite
	$(BIN)/python -m vcc_fast.evaluate --adata-pred $(OUT)/predicted.h5ad --adata-real $(ASSETS)/screen_truth.h5ad \
	    --adata-train $(ASSETS)/screen_train.h5ad --real-space counts --outdir $(OUT)/evaluation --overwrite

test: $(VENV)/.installed-test
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.installed-test
	$(BIN)/python -m pip install -q -c constraints.txt ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/run.py all --quick

clean:
	rm -rf build dist $(VENV) $(OUT) *.egg-info vcc_fast/_core*.so

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "vcc_fast needs Python 3.11 or newer; choose one with: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# torch comes first and alone, so that the pinned build is the one that everything else finds installed.
$(VENV)/.installed: $(VENV)/bin/python $(BUILD_INPUTS)
	$(BIN)/python -m pip install -q -c constraints.txt torch
	PIP_BUILD_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[test]'
	@touch $@
