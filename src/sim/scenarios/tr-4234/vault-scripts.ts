/**
 * The sample scripts of the report's appendix, in words of this project: they send the Snapshot copies of a backup, and those of
 * SnapInfo, to the SnapVault secondary. First as they should be, then with the slips of the listings (R236, R244–R246).
 */

const text = (...rows: readonly string[]): string => rows.join('\r\n')

/** Waits until a path of the secondary is idle, looking every five seconds (R244). */
const WAIT = [
  '    $state = $null',
  '    while (!$state -or ($state.Status -ne "Idle")) {',
  '        $state = Get-NaSnapvaultSecStatus -Path $path',
  '        Start-Sleep -Seconds 5',
  '    }',
]

/** Other hosts of the dataset may be at it: then it tries again (not in the report's listing). */
const TRANSFER = [
  '    $sent = $false',
  '    while (!$sent) {',
  '        try {',
  '            Start-NaSnapvaultSecTransfer $path -PrimarySnapshot $copy -NoLunCloneExpansion 1',
  '            $sent = $true',
  '        } catch {',
  '            if ($_.FullyQualifiedErrorId -notmatch "transferring") { throw $_ }',
  '            Start-Sleep -Seconds 5',
  '        }',
  '    }',
]

export const SV_UPDATE = text(
  '# Sends both Snapshot copies of an SMHV backup to the SnapVault secondary and archives them there.',
  'if ($ARGS.Length -lt 8) {',
  '    Write-Output "Usage: sv_update.ps1 <primary> <secondary> <volume> <secondary volume> <secondary path> <schedule> <Snapshot copy> <SnapInfo time stamp>"',
  '    exit(1)',
  '}',
  '$primary = $ARGS[0]',
  '$secondary = $ARGS[1]',
  '$volume = $ARGS[2]',
  '$vault = $ARGS[3]',
  '$path = $ARGS[4]',
  '$first = $ARGS[6]',
  '# Each host keeps archives of its own.',
  '$schedule = $ARGS[5] + "_" + $env:computername.ToLower()',
  'Import-Module DataONTAP',
  'Connect-NaController $primary | Out-Null',
  'if (!(Get-NaSnapshot -TargetName $volume -SnapName $first)) {',
  '    Write-Output "Nothing to do: $volume of $primary has no Snapshot copy $first"',
  '    exit(0)',
  '}',
  'Connect-NaController $secondary | Out-Null',
  'foreach ($copy in @($first, ($first + "_backup"))) {',
  '    Write-Output "Sending $copy to $path"',
  ...TRANSFER,
  ...WAIT,
  '}',
  'Start-NaSnapvaultSecSnapshot -VolumeName $vault -ScheduleName $schedule',
  'Write-Output "Archived as $schedule"',
  'exit(0)',
)

export const SV_UPDATE_SNAPINFO = text(
  '# Sends the newest Snapshot copy of SnapInfo to the SnapVault secondary and archives it there.',
  'if ($ARGS.Length -lt 6) {',
  '    Write-Output "Usage: sv_update_snapinfo.ps1 <primary> <secondary> <volume> <secondary volume> <secondary path> <schedule>"',
  '    exit(1)',
  '}',
  '$primary = $ARGS[0]',
  '$secondary = $ARGS[1]',
  '$volume = $ARGS[2]',
  '$vault = $ARGS[3]',
  '$path = $ARGS[4]',
  'Import-Module DataONTAP',
  'Connect-NaController $primary | Out-Null',
  '$newest = Get-NaSnapshot $volume | ? { $_.Name -match "smhv_snapinfo" } | Sort-Object AccessTimeDT -Descending | Select-Object -First 1',
  'if (!$newest) {',
  '    Write-Output "Nothing to do: $volume of $primary has no Snapshot copy of SnapInfo"',
  '    exit(0)',
  '}',
  'Connect-NaController $secondary | Out-Null',
  'Write-Output "Sending $($newest.Name) to $path"',
  'Start-NaSnapvaultSecTransfer $path -PrimarySnapshot $newest.Name',
  ...WAIT.map((row) => row.slice(4)),
  'Start-NaSnapvaultSecSnapshot -VolumeName $vault -ScheduleName $ARGS[5]',
  'Write-Output "Archived as $($ARGS[5])"',
  'exit(0)',
)

/** Wants eight arguments and names six; what comes seventh is taken for the Snapshot copy. */
export const PRINTED_VM_SNAPSHOT = text(
  'if($ARGS.Length -lt 8)',
  '{',
  'write $("Usage: sv_update.ps1 <primary> <secondary> <volume> <secondary volume> <secondary path> <schedule>");',
  'exit(1);',
  '}',
  '$path = $ARGS[4]',
  '$first = $ARGS[6]',
  '$second = $first+"_backup"',
  '$schedule = $ARGS[5]+"_"+$env:computername.ToLower()',
  'Import-Module dataontap',
  'Connect-NaController $ARGS[0]',
  '$found = Get-NaSnapshot -Targetname $ARGS[2] -snapname $first',
  'if ($found)',
  '{',
  'Connect-NaController $ARGS[1]',
  'Start-NaSnapVaultSecTransfer $path -PrimarySnapshot $first',
  ...WAIT.map((row) => row.trim()),
  'Start-NaSnapVaultSecTransfer $path -PrimarySnapshot $second –NoLunCloneExpansion 1',
  ...WAIT.map((row) => row.trim()),
  'Start-NaSnapvaultSecSnapshot -VolumeName $ARGS[3] -ScheduleName $schedule',
  'exit(1);',
  '}',
  'else',
  '{',
  'write $("Nothing to do: there is no such Snapshot copy on the primary");',
  'exit(1)}',
)

/** Asks for a Snapshot copy whose name nobody has set, which is any. */
export const PRINTED_SNAPINFO = text(
  'if($ARGS.Length -lt 6)',
  '{',
  'write $("Usage: sv_update.ps1 <primary> <secondary> <volume> <secondary volume> <secondary path> <schedule>");',
  'exit(1);',
  '}',
  '$path = $ARGS[4]',
  'Import-Module dataontap',
  'Connect-NaController $ARGS[0]',
  '$found = Get-NaSnapshot -Targetname $ARGS[2] -snapname $VMSnapshot',
  'if ($found)',
  '{',
  '$newest = get-nasnapshot $ARGS[2] | ? { $_.Name -match "smhv_snapinfo" } | Sort-Object AccessTimeDT -Descending | Select-Object -first 1',
  'Connect-NaController $ARGS[1]',
  'Start-NaSnapVaultSecTransfer $path -PrimarySnapshot $newest.Name',
  ...WAIT.map((row) => row.trim()),
  'Start-NaSnapvaultSecSnapshot -VolumeName $ARGS[3] -ScheduleName $ARGS[5]',
  'exit(1);',
  '}',
  'else',
  '{',
  'write $("Nothing to do: there is no such Snapshot copy on the primary");',
  'exit(1)}',
)
