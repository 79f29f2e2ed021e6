export const id = 7650;
export const ids = [7650];
export const modules = {

/***/ 97650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _load_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54820);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35997);



const SHELLS = { bash, zsh, fish };
const command = {
    usage: 'completion bash|zsh|fish',
    summary: 'Print what a shell needs to complete commands and options',
    help: `bash:  source <(seaworthy completion bash)
zsh:   source <(seaworthy completion zsh)
fish:  seaworthy completion fish | source`,
    arity: [1, 1],
    async run({ args: [shell = ''], commands, result }) {
        const write = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
        if (write === undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `there is no completion for "${shell.slice(0, 64)}"`, {
                hint: 'Say bash, zsh or fish.',
            });
        }
        const all = await (0,_load_command_js__WEBPACK_IMPORTED_MODULE_1__/* .loadAll */ .gh)(commands);
        const script = write(all.map(([name, { summary, options = {} }]) => ({ name, summary, options: Object.keys(options) })));
        result({ shell, script }, script);
        return undefined;
    },
};
const GLOBAL_FLAGS = flags(Object.keys(_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P));
function bash(all) {
    const cases = all
        .filter(({ options }) => options.length > 0)
        .map(({ name, options }) => `    ${bashPattern(name)}) words+=" ${flags(options)}" ;;`);
    const seconds = groups(all).map(([group, words]) => `    ${group}) words+=" ${words.join(' ')}" ;;`);
    const firsts = firstWords(all).join(' ');
    return `_seaworthy() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="${GLOBAL_FLAGS}"
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${cases.join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then words+=" ${firsts}"; fi
  if [[ $COMP_CWORD -eq 2 ]]; then case "\${COMP_WORDS[1]}" in
    help) words="${firsts}" ;;
${seconds.join('\n')}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _seaworthy seaworthy`;
}
function zsh(all) {
    const described = firstWords(all).map((word) => `    ${quote(`${word}:${summaryOf(all, word)}`)}`);
    const cases = all
        .filter(({ options }) => options.length > 0)
        .map(({ name, options }) => `    ${bashPattern(name)}) flags+=(${flags(options)}) ;;`);
    const seconds = groups(all).map(([group, words]) => `    ${group}) compadd -- ${words.join(' ')}; return ;;`);
    return `#compdef seaworthy
_seaworthy() {
  local -a commands flags
  commands=(
${described.join('\n')}
  )
  flags=(${GLOBAL_FLAGS})
  if (( CURRENT == 2 )) || [[ $words[2] == help ]]; then _describe command commands; return; fi
  if (( CURRENT == 3 )); then case $words[2] in
${seconds.join('\n')}
  esac; fi
  case "$words[2] $words[3]" in
${cases.join('\n')}
  esac
  compadd -- $flags
  _files
}
compdef _seaworthy seaworthy`;
}
function fish(all) {
    const isFirst = "-n '__fish_use_subcommand'";
    return [
        ...firstWords(all).map((word) => `complete -c seaworthy ${isFirst} -f -a ${word} -d ${quote(summaryOf(all, word))}`),
        ...groups(all).map(([group, words]) => `complete -c seaworthy ${seen(group)} -f -a ${quote(words.join(' '))}`),
        ...all.flatMap(({ name, options }) => options.map((option) => `complete -c seaworthy ${seen(...name.split(' '))} -l ${option}`)),
        ...Object.keys(_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P).map((option) => `complete -c seaworthy -l ${option}`),
    ].join('\n');
}
/** What can stand first: commands of one word, and the words of groups. */
function firstWords(all) {
    return [...new Set(all.map(({ name }) => name.split(' ', 1)[0]))];
}
function groups(all) {
    const pairs = all.map(({ name }) => name.split(' ')).filter(({ length }) => length > 1);
    return [...new Set(pairs.map(([group]) => group))].map((group) => [
        group,
        pairs.filter(([first]) => first === group).map(([, second]) => second),
    ]);
}
function summaryOf(all, word) {
    return (all.find(({ name }) => name === word)?.summary ??
        groups(all)
            .find(([group]) => group === word)?.[1]
            .join(', ') ??
        '');
}
/** A pattern for the first two words typed. */
function bashPattern(name) {
    return name.includes(' ') ? quote(name) : `'${name} '*`;
}
function seen(...words) {
    return `-n '${words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')}'`;
}
function flags(options) {
    return options.map((option) => `--${option}`).join(' ');
}
/** One word for a shell, whatever is in it. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
//# sourceMappingURL=completion.js.map

/***/ })

};
