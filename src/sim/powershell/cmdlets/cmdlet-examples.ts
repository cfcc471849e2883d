/** How commands are used: what is typed, and what it does. Of others the shortest call is shown. */
export const EXAMPLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'Get-Backup': [['Get-Backup', 'Lists all backups that the console knows.']],
  'New-Backup': [
    ['New-Backup csv03_services -Verbose', 'Backs a dataset up now, and says what each step does.'],
    ['$way = @{ Verbose = $true }\nNew-Backup csv03_services @way', 'The same; the parameters come from a hash table.'],
  ],
  'Restore-Backup': [
    [
      'Get-Help Restore-Backup -Parameter *Alternate*',
      'Says what a restore to another host needs, before it is typed.',
    ],
  ],
  'Get-Help': [
    ['Get-Help New-Backup -Full', 'Explains a command with every parameter.'],
    ['Get-Help *backup*', 'Lists the commands with this word in their names.'],
  ],
  'Get-History': [['Get-History -Count 5', 'Lists what was entered last.']],
  'Invoke-History': [['r 3', 'Runs again what has this number in Get-History.']],
  'Set-Alias': [['Set-Alias gb Get-Backup', 'gb means Get-Backup from now on.']],
  'Out-File': [
    ['Get-Backup | Out-File backups.txt', 'Writes the list into a file; so does Get-Backup > backups.txt.'],
    ['Get-Date >> backups.txt', 'Adds a line to it.'],
  ],
  'Set-Content': [['Set-Content post.ps1 "Write-Output done"', 'Writes a script, which runs as .\\post.ps1.']],
  'Export-Csv': [['Get-Backup | Export-Csv backups.csv -NoTypeInformation', 'Writes the list for a spreadsheet.']],
  'Import-Csv': [['Import-Csv backups.csv | Sort-Object Name', 'Reads it again, as objects.']],
  'Start-Sleep': [['Start-Sleep -Seconds 60', 'Waits a minute of simulated time.']],
}
