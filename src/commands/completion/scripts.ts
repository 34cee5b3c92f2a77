import type { Completable, CompletableOption } from './describe-program.ts';

/** A shell for which a script can be written. Each script also completes what follows `npx selfassess`, as most type it. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/** For each shell, the script that completes what is typed after `selfassess`. */
export const scripts: Readonly<Record<Shell, (commands: readonly Completable[]) => string>> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
  powershell: writePowerShell,
};

function writeBash(commands: readonly Completable[]): string {
  const cases = commands.map(
    ({ name, options, words }) =>
      `    ${name}) words=${quote([...words, ...options.map(({ long }) => long)].join(' '))} ;;`,
  );
  return `# Completion of selfassess for bash, also after npx: “selfassess completion --help” says where to put this file.
_selfassess_after() {
  local start=$1
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= index
  for ((index = start + 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      -*) ;;
      *) command=\${COMP_WORDS[index]}; break ;;
    esac
  done
  case $command in
    '') words=${quote(commands.map(({ name }) => name).join(' '))} ;;
${cases.join('\n')}
  esac
  case "$command $before" in
${listValued(commands)
  .map(
    ({ name, option }) =>
      `    ${quote(`${name} ${option.long}`)}) words=${quote(option.choices.join(' '))} ;;`,
  )
  .join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
_selfassess() { _selfassess_after 0; }
_selfassess_npx() {
  local index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      -*) ;;
      selfassess) _selfassess_after "$index"; return ;;
      *) break ;;
    esac
  done
  if [[ -n $_selfassess_before ]]; then "$_selfassess_before" "$@"
  elif ((index == COMP_CWORD)); then COMPREPLY=($(compgen -W selfassess -- "\${COMP_WORDS[COMP_CWORD]}")); fi
}
# What completed npx before goes on doing so for other programs.
if [[ $(complete -p npx 2>/dev/null) =~ -F\\ ([^ ]+) && \${BASH_REMATCH[1]} != _selfassess_npx ]]; then
  _selfassess_before=\${BASH_REMATCH[1]}
fi
complete -o default -F _selfassess selfassess
complete -o default -F _selfassess_npx npx
`;
}

function writeZsh(commands: readonly Completable[]): string {
  const item = (name: string, description: string) => quote(`${name.replaceAll(':', '\\:')}:${description}`);
  const cases = commands.map(({ name, options, words }) =>
    [
      `    ${name})`,
      ...(words.length > 0 ? [`      compadd -- ${words.map(quote).join(' ')}`] : ['      _files']),
      `      items=(${options.map(({ long, description }) => item(long, description)).join(' ')})`,
      "      _describe -o 'option' items ;;",
    ].join('\n'),
  );
  return `#compdef selfassess
# Completion of selfassess for zsh, also after npx: “selfassess completion --help” says where to put this file.
_selfassess() {
  local command= word
  local -a items
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ $word == -* ]] || { command=$word; break; }
  done
  case "$command \${words[CURRENT-1]}" in
${listValued(commands)
  .map(({ name, option }) =>
    option.choices.length > 0
      ? `    ${quote(`${name} ${option.long}`)}) compadd -- ${option.choices.map(quote).join(' ')}; return ;;`
      : `    ${quote(`${name} ${option.long}`)}) _files; return ;;`,
  )
  .join('\n')}
  esac
  case $command in
    '')
      items=(${commands.map(({ name, description }) => item(name, description)).join(' ')})
      _describe 'command' items ;;
${cases.join('\n')}
  esac
}
_selfassess_npx() {
  local place
  for ((place = 2; place < CURRENT; place++)); do
    case $words[place] in
      -*) ;;
      selfassess)
        words=("\${(@)words[place,-1]}")
        ((CURRENT -= place - 1))
        _selfassess
        return ;;
      *) break ;;
    esac
  done
  if [[ -n $_selfassess_before ]]; then eval "$_selfassess_before"
  else
    ((place == CURRENT)) && compadd -- selfassess
    _files
  fi
}
if [[ \${funcstack[1]} == _selfassess ]]; then _selfassess "$@"
else
  if ((! $+functions[compdef])); then autoload -Uz compinit && compinit -i; fi
  # What completed npx before goes on doing so for other programs.
  [[ $_comps[npx] == _selfassess_npx ]] || typeset -g _selfassess_before=$_comps[npx]
  compdef _selfassess selfassess
  compdef _selfassess_npx npx
fi
`;
}

function writeFish(commands: readonly Completable[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) => {
    const seen = `complete -c selfassess -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c selfassess -f -n __fish_use_subcommand -a ${name} -d ${quoteFish(description)}`,
      ...(words.length > 0 ? [`${seen} -f -a ${quoteFish(words.join(' '))}`] : []),
      ...options.map(
        ({ long, description: what, takesValue, choices }) =>
          `${seen} -l ${long.replace(/^--/, '')}${takesValue ? ' -r' : ''}${choices.length > 0 ? ` -f -a ${quoteFish(choices.join(' '))}` : ''} -d ${quoteFish(what)}`,
      ),
    ];
  });
  return `# Completion of selfassess for fish, also after npx: “selfassess completion --help” says where to put this file.
${lines.join('\n')}
# The words from selfassess on of a line that begins with npx and its options.
function __selfassess_words
  set -l words (commandline -opc)
  set -e words[1]
  while string match -q -- '-*' $words[1]
    set -e words[1]
  end
  test "$words[1]" = selfassess; and string escape -- $words
end
function __selfassess_npx
  complete -C (string join ' ' -- (__selfassess_words) (commandline -ct))
end
complete -c npx -n 'test (count (__selfassess_words)) -gt 0' -f -a '(__selfassess_npx)'
complete -c npx -n 'test (count (commandline -opc)) -eq 1' -a selfassess -d 'check and publish self-assessments'
`;
}

function writePowerShell(commands: readonly Completable[]): string {
  const rows = (pairs: readonly (readonly [string, readonly string[]])[]) =>
    pairs
      .map(([key, values]) => `    ${quotePower(key)} = @(${values.map(quotePower).join(', ')})`)
      .join('\n');
  return `# Completion of selfassess for PowerShell, also after npx: “selfassess completion --help” says where to put this file.
Register-ArgumentCompleter -Native -CommandName selfassess, npx -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${rows([
  ['', commands.map(({ name }) => name)],
  ...commands.map(
    ({ name, options, words }) => [name, [...words, ...options.map(({ long }) => long)]] as const,
  ),
])}
  }
  $values = @{
${rows(
  listValued(commands)
    .filter(({ option }) => option.choices.length > 0)
    .map(({ name, option }) => [`${name} ${option.long}`, option.choices] as const),
)}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  if ("$($commandAst.CommandElements[0])" -like 'npx*') {
    while ($typed.Count -gt 0 -and $typed[0].StartsWith('-')) { $typed = @($typed | Select-Object -Skip 1) }
    if ($typed.Count -eq 0) { if ('selfassess' -like "$wordToComplete*") { 'selfassess' }; return }
    if ($typed[0] -ne 'selfassess') { return }
    $typed = @($typed | Select-Object -Skip 1)
  }
  $command = ''
  foreach ($word in $typed) { if (-not $word.StartsWith('-')) { $command = $word; break } }
  $key = "$command " + $(if ($typed.Count -gt 0) { $typed[-1] } else { '' })
  $all = if ($values.ContainsKey($key)) { $values[$key] } else { $words[$command] }
  $all | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

/** The options after which a value follows. */
function listValued(commands: readonly Completable[]): { name: string; option: CompletableOption }[] {
  return commands.flatMap(({ name, options }) =>
    options.filter(({ takesValue }) => takesValue).map((option) => ({ name, option })),
  );
}

/** In single quotes, in which bash and zsh read everything but the quote itself as it is. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function quoteFish(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A curly quote ends a string of PowerShell as a straight one does. */
function quotePower(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
