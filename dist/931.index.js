export const id = 931;
export const ids = [931];
export const modules = {

/***/ 931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   commandHelp: () => (/* binding */ commandHelp),
/* harmony export */   overview: () => (/* binding */ overview)
/* harmony export */ });
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9984);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3814);
/* harmony import */ var _load_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4820);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5997);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1245);





const command = {
    usage: 'help [COMMAND]',
    summary: 'Show what there is, or how one command is used',
    arity: [0, 1],
    async run({ args: [name], commands, result }) {
        if (name === undefined) {
            const all = await (0,_load_command_js__WEBPACK_IMPORTED_MODULE_1__/* .loadAll */ .g)(commands);
            const list = all.map(([word, { usage, summary }]) => ({ name: word, usage, summary }));
            result({ version: _runtime_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x, commands: list }, overview(all));
            return undefined;
        }
        const found = await (0,_load_command_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCommand */ .y)(commands, name);
        const { usage, summary, help = null, options = {} } = found;
        result({ name, usage, summary, help, options: Object.keys(options) }, commandHelp(found));
        return undefined;
    },
};
/** What `seaworthy` alone prints. */
function overview(all) {
    return [
        'Seaworthy ships container images from CI and lets nothing unsigned aboard.',
        'Usage: seaworthy COMMAND [ARGS]',
        section('Commands', all.map(([name, { summary }]) => [name, summary])),
        optionSection('Options of every command', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P),
        'Exit code: 0 done, 1 refused or failed, 2 wrong usage, 3 could not reach or could not check.\n' +
            'More: seaworthy help COMMAND',
    ].join('\n\n');
}
/** What `seaworthy help COMMAND` and `seaworthy COMMAND --help` print. */
function commandHelp(command) {
    const { summary, help, options = {} } = command;
    return [
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .usageOf */ .Fs)(command),
        `${summary}.`,
        ...(help === undefined ? [] : [help.replace(/^\n+|\s+$/g, '')]),
        ...(Object.keys(options).length === 0 ? [] : [optionSection('Options', options)]),
        optionSection('Options of every command', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P),
    ].join('\n\n');
}
function optionSection(title, options) {
    const rows = Object.entries(options).map(([name, { short, value, help = '', type, multiple }]) => {
        const flag = short === undefined ? `    --${name}` : `-${short}, --${name}`;
        const operand = type === 'boolean' ? '' : ` ${value ?? 'VALUE'}`;
        return [flag + operand, multiple === true ? `${help} (repeatable)` : help];
    });
    return section(title, rows);
}
function section(title, rows) {
    const lines = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(rows).split('\n');
    return [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}
//# sourceMappingURL=help.js.map

/***/ }),

/***/ 1245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony export printable */
/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
function formatTable(rows, options = {}) {
    const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable));
    const columns = Math.max(0, ...lines.map((line) => line.length));
    const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
    return lines
        .map((line) => {
        const cells = line.map((cell, i) => {
            const space = ' '.repeat(widths[i] - width(cell));
            return options.right?.includes(i) === true ? space + cell : cell + space;
        });
        return cells.join('  ').trimEnd();
    })
        .join('\n');
}
/** Text with every control character (and so every terminal escape) made visible as `?`. */
function printable(text) {
    return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}
function width(text) {
    return [...text].length;
}
//# sourceMappingURL=table.js.map

/***/ })

};
