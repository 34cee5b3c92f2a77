import type { Completable, CompletableOption } from './describe-program.ts';

/** A shell for which a script can be written. */
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
  return `# Completion of selfassess for bash: put  source <(selfassess completion bash)  into ~/.bashrc.
_selfassess() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= index
  for ((index = 1; index < COMP_CWORD; index++)); do
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
complete -o default -F _selfassess selfassess
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
# Completion of selfassess for zsh: put  source <(selfassess completion zsh)  into ~/.zshrc, below compinit.
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
if [[ \${funcstack[1]} == _selfassess ]]; then _selfassess "$@"; else compdef _selfassess selfassess; fi
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
  return `# Completion of selfassess for fish: selfassess completion fish > ~/.config/fish/completions/selfassess.fish
${lines.join('\n')}
`;
}

function writePowerShell(commands: readonly Completable[]): string {
  const rows = (pairs: readonly (readonly [string, readonly string[]])[]) =>
    pairs
      .map(([key, values]) => `    ${quotePower(key)} = @(${values.map(quotePower).join(', ')})`)
      .join('\n');
  return `# Completion of selfassess for PowerShell: put  selfassess completion powershell | Out-String | Invoke-Expression  into $PROFILE.
Register-ArgumentCompleter -Native -CommandName selfassess -ScriptBlock {
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
