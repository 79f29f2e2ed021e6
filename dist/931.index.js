export const id = 931;
export const ids = [931];
export const modules = {

/***/ 10931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   commandHelp: () => (/* binding */ commandHelp),
/* harmony export */   overview: () => (/* binding */ overview)
/* harmony export */ });
/* harmony import */ var _runtime_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29984);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33814);
/* harmony import */ var _load_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54820);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35997);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43626);





const command = {
    usage: 'help [COMMAND]',
    summary: 'Show what there is, or how one command is used',
    arity: [0, 2],
    async run({ args, commands, result }) {
        const name = args.join(' ');
        if (name === '' || (0,_load_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isGroup */ .IZ)(commands, name)) {
            const all = (await (0,_load_command_js__WEBPACK_IMPORTED_MODULE_1__/* .loadAll */ .gh)(commands)).filter(([word]) => name === '' || word.startsWith(`${name} `));
            const list = all.map(([word, { usage, summary }]) => ({ name: word, usage, summary }));
            result({ version: _runtime_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x, commands: list }, overview(all, name));
            return undefined;
        }
        const found = await (0,_load_command_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCommand */ .yV)(commands, name);
        const { usage, summary, help = null, options = {} } = found;
        result({ name, usage, summary, help, options: Object.keys(options) }, commandHelp(found));
        return undefined;
    },
};
/** What `seaworthy` alone prints, or the word of a group. */
function overview(all, group = '') {
    return [
        ...(group === '' ? ['Seaworthy ships container images from CI and lets nothing unsigned aboard.'] : []),
        `Usage: seaworthy ${group === '' ? '' : `${group} `}COMMAND [ARGS]`,
        section('Commands', all.map(([name, { summary }]) => [name, summary])),
        optionSection('Options of every command', _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P),
        'Exit code: 0 done, 1 refused or failed, 2 wrong usage, 3 could not reach or could not check.\n' +
            `More: seaworthy help ${group === '' ? '' : `${group} `}COMMAND`,
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

/***/ 43626:
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
